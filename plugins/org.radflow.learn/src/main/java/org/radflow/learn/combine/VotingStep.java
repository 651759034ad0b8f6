package org.radflow.learn.combine;

import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Several models of the same cases, and the mean of their probabilities or predicted numbers.
 *
 * @param members models of classes, or of numbers; one or more
 */
public record VotingStep(List<Step> members) implements Step {

    public static final StepKind KIND = new Kind("voting", settings -> new VotingStep(Members.read(settings.states("members")).steps()),
            (settings, state) -> read(Members.read(settings.states("members")), state));

    /**
     * @throws IllegalArgumentException when there is no member
     * @throws org.radflow.pipeline.state.StateException when one is no model of this bundle that can be a member
     */
    public VotingStep {
        members = new Members(members).steps();
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Voting (" + new Members(members).title() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("members", new Members(members).settings());
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Members models = new Members(members);
        if (roles.outcome() instanceof Outcome.Quantity quantity) {
            List<FittedStep> fitted = models.fit(training, roles, progress);
            return Fit.of(new CombinedRegressor(models, fitted, quantity.column(), null), training);
        }
        ClassLabels labels = ClassLabels.of(training, roles);
        List<FittedStep> fitted = models.fit(training, roles, progress);
        return Fit.of(new CombinedClassifier(models, fitted, labels.outcome(), labels.classes(), null), training);
    }

    private static FittedStep read(Members members, State state) {
        List<FittedStep> fitted = members.fitted(state.states("members"));
        List<String> classes = state.texts("classes");
        return classes.isEmpty() ? new CombinedRegressor(members, fitted, state.text("outcome"), null)
            : new CombinedClassifier(members, fitted, state.text("outcome"), classes, null);
    }
}
