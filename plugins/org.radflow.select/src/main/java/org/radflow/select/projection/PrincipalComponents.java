package org.radflow.select.projection;

import java.util.Arrays;
import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Samples;

/**
 * Replaces the features by their principal components PC1, PC2, ... (see {@link Components}).
 *
 * @param standardise divide each feature by its standard deviation before
 * @param share       as many components as are needed for this share of the variance, above 0 to 1
 * @param most        at most so many components
 */
public record PrincipalComponents(boolean standardise, double share, int most) implements Step {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.pca", settings -> new PrincipalComponents(settings.flag("standardise"),
        settings.number("share"), settings.number32("most")), (settings, state) -> Projection.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public PrincipalComponents {
        Settings.range("Share of variance", share, Double.MIN_VALUE, 1);
        Settings.range("Most components", most, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Principal components, %s of the variance".formatted(Settings.text(share));
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    public State settings() {
        return new State().put("standardise", standardise).put("share", share).put("most", most);
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Samples samples = Samples.complete(training, roles);
        Standard standard = Standard.of(samples.x(), standardise);
        Components components = Components.of(standard.z(), progress);
        int count = 0;
        for (double sum = 0; count < Math.min(most, components.variances().length) && sum < share * components.total() * (1 - 1e-12); count++) {
            sum += components.variances()[count];
        }
        double[][] weights = Arrays.copyOf(components.directions(), count);
        List<String> outputs = Projection.names("PC", count);
        return Fit.of(new Projection(samples.features(), outputs, standard.means(), standard.scales(), weights,
            Projection.loadings(samples.features(), outputs, weights, components.variances(), components.total()), List.of()), training);
    }
}
