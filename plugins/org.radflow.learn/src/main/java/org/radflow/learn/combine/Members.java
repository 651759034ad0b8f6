package org.radflow.learn.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.radflow.learn.linear.DiscriminantAnalysisStep;
import org.radflow.learn.linear.ElasticNetStep;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.neighbours.NearestNeighboursStep;
import org.radflow.learn.weka.AdaBoostStep;
import org.radflow.learn.weka.BaggingStep;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.learn.weka.NaiveBayesStep;
import org.radflow.learn.weka.PerceptronStep;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.learn.weka.SupportVectorMachineStep;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Models that work together, each with its own settings.
 *
 * @param steps one or more
 */
record Members(List<Step> steps) {

    /** The kinds of models that can be members. */
    private static final Map<String, StepKind> KINDS = Stream.of(LogisticRegressionStep.KIND, LinearRegressionStep.KIND, ElasticNetStep.KIND,
            DiscriminantAnalysisStep.KIND, NaiveBayesStep.KIND, NearestNeighboursStep.KIND, SupportVectorMachineStep.KIND, DecisionTreeStep.KIND,
            BaggingStep.KIND, RandomForestStep.KIND, AdaBoostStep.KIND, GradientBoostingStep.KIND, PerceptronStep.KIND)
            .collect(Collectors.toMap(StepKind::id, Function.identity()));

    /** @throws IllegalArgumentException when there is none, or one that cannot be a member */
    Members {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Members: found none, expected one or more");
        }
        steps.forEach(step -> kind(step.kind()));
    }

    static Members read(State[] states) {
        List<Step> steps = new ArrayList<>();
        for (State state : states) {
            steps.add(kind(state.text("kind")).step(state.state("settings")));
        }
        return new Members(steps);
    }

    private static StepKind kind(String id) {
        StepKind kind = KINDS.get(id);
        if (kind == null) {
            throw new StateException("Members: found the kind '" + id + "', expected one of " + KINDS.keySet().stream().sorted().toList());
        }
        return kind;
    }

    State[] settings() {
        return steps.stream().map(step -> new State().put("kind", step.kind()).put("settings", step.settings())).toArray(State[]::new);
    }

    /** Titles, such as {@code Naive Bayes, Decision Tree}. */
    String title() {
        return steps.stream().map(Step::title).collect(Collectors.joining(", "));
    }

    List<FittedStep> fit(FeatureMatrix training, Roles roles, Progress progress) {
        return Parallel.map(steps.size(), progress, "Learning members",
            member -> steps.get(member).fit(training, roles, (fraction, message) -> progress.check()).step());
    }

    List<FittedStep> fitted(State[] states) {
        if (states.length != steps.size()) {
            throw new StateException("Members: found " + states.length + " states, expected one for each of " + steps.size());
        }
        List<FittedStep> fitted = new ArrayList<>();
        for (int m = 0; m < states.length; m++) {
            fitted.add(kind(steps.get(m).kind()).fitted(steps.get(m).settings(), states[m]));
        }
        return fitted;
    }
}
