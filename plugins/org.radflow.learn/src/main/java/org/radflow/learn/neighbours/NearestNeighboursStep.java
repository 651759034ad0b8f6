package org.radflow.learn.neighbours;

import java.util.Arrays;
import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Quantities;
import org.radflow.learn.Settings;
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
 * k nearest neighbours of classes or of a number (Fix and Hodges 1951); distances as {@link NeighbourSearch} tells. With more neighbours than
 * cases, all cases vote. Weka's IBk is not used: it scales features by ranges that change with each case it is asked for.
 *
 * @param neighbours how many cases vote, 1 or more
 * @param byDistance whether votes are divided by the distance; cases at distance 0 then vote alone
 */
public record NearestNeighboursStep(int neighbours, boolean byDistance) implements Step {

    public static final StepKind KIND = new Kind("k-nearest-neighbours",
            settings -> new NearestNeighboursStep(settings.number32("neighbours"), settings.flag("byDistance")),
            (settings, state) -> fitted(Neighbours.read(state)));

    /** @throws IllegalArgumentException when the number of neighbours is below 1 */
    public NearestNeighboursStep {
        Settings.range("Neighbours", neighbours, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return neighbours + " Nearest Neighbours";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("neighbours", neighbours).put("byDistance", byDistance);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        String outcome;
        List<String> classes = List.of();
        double[] y;
        if (roles.outcome() instanceof Outcome.Quantity) {
            Quantities quantities = Quantities.of(training, roles);
            outcome = quantities.outcome();
            y = quantities.values();
        } else {
            ClassLabels labels = ClassLabels.of(training, roles);
            outcome = labels.outcome();
            classes = labels.classes();
            y = Arrays.stream(labels.indexes()).asDoubleStream().toArray();
        }
        return Fit.of(fitted(new Neighbours(outcome, cases.features(), classes, new NeighbourSearch(cases.x()), y, cases.weights(), neighbours,
                byDistance)), training);
    }

    private static FittedStep fitted(Neighbours neighbours) {
        return neighbours.classes().isEmpty() ? new NeighbourRegressor(neighbours) : new NeighbourClassifier(neighbours);
    }
}
