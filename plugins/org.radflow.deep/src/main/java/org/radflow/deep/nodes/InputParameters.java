package org.radflow.deep.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.deep.Framing;
import org.radflow.deep.InputSettings;
import org.radflow.deep.View;

/** What the network is shown of a case. A group of settings. */
final class InputParameters implements NodeParameters {

    /** Slices, planes or volume. */
    enum ViewChoice {
        @Label("2D: slice of the largest area")
        LARGEST_SLICE(View.LARGEST_SLICE),
        @Label("2D: all slices of the region")
        ALL_SLICES(View.ALL_SLICES),
        @Label("2.5D: neighbouring slices as channels")
        ADJACENT_SLICES(View.ADJACENT_SLICES),
        @Label("2.5D: three planes as channels")
        ORTHOGONAL_PLANES(View.ORTHOGONAL_PLANES),
        @Label("3D: volume")
        VOLUME(View.VOLUME);

        final View m_view;

        ViewChoice(final View view) {
            m_view = view;
        }
    }

    /** How the region is fitted in. */
    enum FramingChoice {
        @Label("Box, stretched")
        BOX(Framing.BOX),
        @Label("Cube, proportions kept")
        CUBE(Framing.CUBE),
        @Label("Fixed spacing, sizes kept")
        SPACING(Framing.SPACING);

        private final Framing m_framing;

        FramingChoice(final Framing framing) {
            m_framing = framing;
        }
    }

    interface FramingReference extends ParameterReference<FramingChoice> {
    }

    static final class IsSpacing implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(FramingReference.class).isOneOf(FramingChoice.SPACING);
        }
    }

    @Widget(title = "Input", description = "Slice of the largest area: one input, the same in all channels. All slices: an input each, whose "
        + "answers are pooled. Neighbouring slices: that slice and those around it, as many as the network has channels. Three planes: (i, j), (i, "
        + "k) and (j, k) through the centre of the region. Volume: the same in all channels. Slices are those of the image, as it is stored.")
    ViewChoice m_view = ViewChoice.LARGEST_SLICE;

    @Widget(title = "Framing", description = "Box: the box around the region and its margin, stretched along each axis to the size of the input. "
        + "Cube: as wide along all axes as the box is along its longest, so that proportions stay. Fixed spacing: voxels of that spacing around "
        + "the centre of the box, so that sizes stay. Values are interpolated linearly; outside the image its border is repeated.")
    @ValueReference(FramingReference.class)
    FramingChoice m_framing = FramingChoice.CUBE;

    @Widget(title = "Margin (mm)", description = "Added to the box on each side.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.HIDE)
    double m_margin = 5;

    @Widget(title = "Spacing along rows (mm)", description = "Distance of voxels along an image row (x). 0: the image's own.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingX = 1;

    @Widget(title = "Spacing along columns (mm)", description = "Distance of voxels along an image column (y). 0: the image's own.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingY = 1;

    @Widget(title = "Spacing across slices (mm)", description = "Distance of voxels across slices (z). 0: the image's own.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingZ = 1;

    @Widget(title = "Input width", advanced = true, description = "Voxels along a row. 0: as the network has it; needed where that takes any.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_width;

    @Widget(title = "Input height", advanced = true, description = "Voxels along a column. 0: as the network has it.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_height;

    @Widget(title = "Input depth", advanced = true, description = "Voxels across slices, for volumes. 0: as the network has it.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_depth;

    IntensityParameters m_intensities = new IntensityParameters();

    @Widget(title = "Layout of the input", advanced = true, description = "Order of the axes of the network's input.")
    LayoutChoice m_layout = LayoutChoice.CHANNELS_FIRST;

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    InputSettings settings() throws InvalidSettingsException {
        try {
            return new InputSettings(m_view.m_view, m_framing.m_framing, m_margin, new double[]{m_spacingX, m_spacingY, m_spacingZ},
                new int[]{m_width, m_height, m_depth}, m_intensities.intensities(), m_layout.m_layout);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        settings();
    }
}
