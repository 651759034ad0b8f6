package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Linear discriminant analysis; see {@link DiscriminantAnalysis}.
 *
 * @param shrinkage part by which covariances between features are made smaller, 0 to 1
 */
public record DiscriminantAnalysisStep(double shrinkage) implements Step {

    public static final StepKind KIND = new Kind("linear-discriminant-analysis",
            settings -> new DiscriminantAnalysisStep(settings.number("shrinkage")),
            (settings, state) -> new LinearClassifier(Coefficients.read(state)));

    /** @throws IllegalArgumentException when the shrinkage is not from 0 to 1 */
    public DiscriminantAnalysisStep {
        Settings.range("Shrinkage", shrinkage, 0, 1);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Linear Discriminant Analysis" + (shrinkage == 0 ? "" : " (shrinkage " + Settings.text(shrinkage) + ")");
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("shrinkage", shrinkage);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        ClassLabels labels = ClassLabels.of(training, roles);
        if (cases.size() <= labels.classes().size()) {
            throw new org.radflow.pipeline.DataException("Cases: found %d of %d classes, expected more cases than classes".formatted(
                    cases.size(), labels.classes().size()));
        }
        DiscriminantAnalysis fit = DiscriminantAnalysis.fit(cases.x(), cases.features().toArray(String[]::new), labels.indexes(),
                labels.classes().size(), cases.weights(), shrinkage);
        return Fit.of(new LinearClassifier(new Coefficients(labels.outcome(), labels.classes(), LinearModel.Link.SOFTMAX, cases.features(),
                labels.classes(), fit.intercepts(), fit.coefficients(), new double[0][], List.of())), training);
    }
}
