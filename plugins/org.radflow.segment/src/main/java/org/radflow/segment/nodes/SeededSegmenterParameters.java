package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
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
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.segment.GradientMagnitude;
import org.radflow.segment.RandomWalker;
import org.radflow.segment.SeededRegionGrowing;
import org.radflow.segment.Watershed;

/** Settings of the Seeded Segmenter. */
final class SeededSegmenterParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to segment.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Foreground column", description = "Masks of voxels that are inside for certain.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_inside = "";

    @Widget(title = "Background column", description = "Masks of voxels that are outside for certain.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_outside = "";

    @Widget(title = "Limiting mask column", description = "Only voxels in these masks are looked at. Empty: the whole image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_limit = "";

    @Widget(title = "Method", description = "How voxels are decided: see the node's description.")
    @ValueReference(SeededMethod.Reference.class)
    SeededMethod m_method = SeededMethod.RANDOM_WALKER;

    @Widget(title = "Beta",
        description = "How much a difference of intensity hinders the walker; 1 to 20 are usual. If it is too large for the noise "
            + "of the image, the equations are not solved, and the result is missing.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = SeededMethod.IsWalker.class, type = EffectType.SHOW)
    double m_beta = 10;

    @Widget(title = "Sigma (mm)", description = "Standard deviation of the Gaussian that smooths the image before its gradient is taken; 0: none.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = SeededMethod.IsWatershed.class, type = EffectType.SHOW)
    double m_sigma = 1;

    @Widget(title = "Connectivity", description = "Which voxels are neighbours. The random walker goes over faces.")
    @Effect(predicate = SeededMethod.IsWalker.class, type = EffectType.HIDE)
    ConnectivityChoice m_connectivity = ConnectivityChoice.FACES;

    /** Defaults without an input. */
    SeededSegmenterParameters() {}

    /** Defaults for an input: its last image column and, for both markers, its last mask column. */
    SeededSegmenterParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_inside = ImageColumns.last(input, MaskValue.class);
        m_outside = m_inside;
    }

    Mask segment(Volume image, Mask inside, Mask outside, Mask limit) {
        return switch (m_method) {
            case RANDOM_WALKER -> new RandomWalker(m_beta).segment(image, inside, outside, limit);
            case WATERSHED -> Watershed.flood(GradientMagnitude.of(image, m_sigma), inside, outside, limit, m_connectivity.m_connectivity);
            case REGION_GROWING -> SeededRegionGrowing.grow(image, inside, outside, limit, m_connectivity.m_connectivity);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.positive("Beta", m_beta);
        Require.notNegative("Sigma (mm)", m_sigma);
    }
}
