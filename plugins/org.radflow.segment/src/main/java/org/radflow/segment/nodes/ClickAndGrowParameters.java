package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.segment.AdaptiveGrowing;
import org.radflow.segment.ConfidenceConnected;
import org.radflow.segment.ConnectedThreshold;
import org.radflow.segment.Threshold;

/** Settings of the Click and Grow. */
final class ClickAndGrowParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to segment.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Limiting mask column", description = "Regions lie in these masks; seeds outside are none. Empty: anywhere in the image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_limit = "";

    @Widget(title = "Seeds", description = "Where the points come from that regions start at. All are in mm, LPS, as positions in DICOM are.")
    @ValueReference(SeedSource.Reference.class)
    SeedSource m_source = SeedSource.POINTS;

    @Widget(title = "Points", description = "Points that every region starts from.")
    @ArrayWidget(addButtonText = "Add point", elementTitle = "Point")
    @Effect(predicate = SeedSource.IsPoints.class, type = EffectType.SHOW)
    SeedPoint[] m_points = {new SeedPoint()};

    @Widget(title = "X column", description = "Column of numbers: x in mm, towards the patient's left.")
    @ChoicesProvider(Numbers.class)
    @Effect(predicate = SeedSource.IsNumbers.class, type = EffectType.SHOW)
    String m_x = "";

    @Widget(title = "Y column", description = "Column of numbers: y in mm, towards the patient's back.")
    @ChoicesProvider(Numbers.class)
    @Effect(predicate = SeedSource.IsNumbers.class, type = EffectType.SHOW)
    String m_y = "";

    @Widget(title = "Z column", description = "Column of numbers: z in mm, towards the patient's head.")
    @ChoicesProvider(Numbers.class)
    @Effect(predicate = SeedSource.IsNumbers.class, type = EffectType.SHOW)
    String m_z = "";

    @Widget(title = "Points column", description = "Column of texts: points as <i>x y z</i> in mm, separated by semicolons.")
    @ChoicesProvider(Texts.class)
    @Effect(predicate = SeedSource.IsText.class, type = EffectType.SHOW)
    String m_text = "";

    @Widget(title = "Method", description = "How the region grows: see the node's description.")
    @ValueReference(GrowthMethod.Reference.class)
    GrowthMethod m_method = GrowthMethod.CONFIDENCE;

    @Widget(title = "Multiplier", description = "How many standard deviations of the region a voxel may differ from its mean.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = GrowthMethod.IsRange.class, type = EffectType.HIDE)
    double m_multiplier = 2.5;

    @Widget(title = "Iterations", description = "How often mean and standard deviation are taken from the region and the region is found anew.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = GrowthMethod.IsConfidence.class, type = EffectType.SHOW)
    int m_iterations = 4;

    @Widget(title = "Initial radius (voxels)", description = "The first mean and standard deviation are those of cubes around the seeds, "
            + "with edges of 2 x radius + 1 voxels. 0: of the seeds themselves.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = GrowthMethod.IsConfidence.class, type = EffectType.SHOW)
    int m_radius = 1;

    @Widget(title = "Tolerance", description = "A voxel that differs by so much from the mean, in the unit of the image, joins in any case.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = GrowthMethod.IsAdaptive.class, type = EffectType.SHOW)
    double m_tolerance = 10;

    @Widget(title = "Lower bound", description = "Lowest intensity inside, in the unit of the image (HU, g/ml).")
    @Effect(predicate = GrowthMethod.IsRange.class, type = EffectType.SHOW)
    double m_lower;

    @Widget(title = "Upper bound", description = "Highest intensity inside, in the unit of the image (HU, g/ml).")
    @Effect(predicate = GrowthMethod.IsRange.class, type = EffectType.SHOW)
    double m_upper = 100;

    @Widget(title = "Connectivity", description = "Which voxels are neighbours.")
    ConnectivityChoice m_connectivity = ConnectivityChoice.FACES;

    /** Defaults without an input. */
    ClickAndGrowParameters() {}

    /** Defaults for an input: its last image column. */
    ClickAndGrowParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    Mask grow(Volume image, Mask seeds, Mask limit) {
        return switch (m_method) {
            case CONFIDENCE -> new ConfidenceConnected(m_multiplier, m_iterations, m_radius).grow(image, seeds, limit, m_connectivity.m_connectivity);
            case ADAPTIVE -> new AdaptiveGrowing(m_multiplier, m_tolerance).grow(image, seeds, limit, m_connectivity.m_connectivity);
            case RANGE -> ConnectedThreshold.grow(image, seeds, new Threshold(m_lower, m_upper), limit, m_connectivity.m_connectivity);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.that(m_source != SeedSource.POINTS || m_points.length > 0, "Points", "none", "at least one");
        Require.positive("Multiplier", m_multiplier);
        Require.notNegative("Iterations", m_iterations);
        Require.notNegative("Initial radius (voxels)", m_radius);
        Require.notNegative("Tolerance", m_tolerance);
        Require.that(m_method != GrowthMethod.RANGE || m_lower <= m_upper, "Range", m_lower + " to " + m_upper, "the lower bound first");
    }
}
