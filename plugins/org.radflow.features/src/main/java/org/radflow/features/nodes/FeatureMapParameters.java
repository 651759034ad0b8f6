package org.radflow.features.nodes;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.features.maps.FeatureMap;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Feature Map. */
final class FeatureMapParameters implements NodeParameters {

    /** How intensities of the region become grey levels. */
    enum Levels {
        @Label("Bin width")
        FIXED_BIN_SIZE,
        @Label("Number of bins")
        FIXED_BIN_NUMBER,
        @Label("None")
        NONE
    }

    interface LevelsReference extends ParameterReference<Levels> {}

    static final class IsBinWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(LevelsReference.class).isOneOf(Levels.FIXED_BIN_SIZE);
        }
    }

    static final class IsBinNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(LevelsReference.class).isOneOf(Levels.FIXED_BIN_NUMBER);
        }
    }

    @Widget(title = "Image column", description = "The images to map.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The regions to map, each on the grid of its image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Features", description = "Each adds a column with its map.")
    @ArrayWidget(addButtonText = "Add feature", elementTitle = "Feature")
    MappedFeature[] m_features = {new MappedFeature()};

    @Widget(title = "Neighbourhood", description = "The voxels of the region around each voxel, in its slice or in the volume.")
    @ValueSwitchWidget
    ExtentChoice m_extent = ExtentChoice.VOLUME;

    @Widget(title = "Radius (voxels)", description = "Of the neighbourhood: 1 means 3 x 3 voxels in a slice, 3 x 3 x 3 in the volume.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_radius = 1;

    @Widget(title = "Grey levels by", description = "How intensities become the grey levels of histogram and textures, once for the whole "
            + "region. None takes intensities as they are, which must be whole numbers from 1.")
    @ValueSwitchWidget
    @ValueReference(LevelsReference.class)
    Levels m_levels = Levels.FIXED_BIN_NUMBER;

    @Widget(title = "Bin width", description = "In the image's unit. The first bin starts at the minimum of the region.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsBinWidth.class, type = EffectType.SHOW)
    double m_binWidth = 25;

    @Widget(title = "Number of bins", description = "From the minimum to the maximum of the region.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsBinNumber.class, type = EffectType.SHOW)
    int m_binNumber = 32;

    /** Defaults without an input. */
    FeatureMapParameters() {}

    /** Defaults for an input: its last image and its last mask column. */
    FeatureMapParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    FeatureMap map() throws InvalidSettingsException {
        try {
            return new FeatureMap(Arrays.stream(m_features).map(feature -> feature.m_feature).toList(), m_extent.value(), m_radius,
                    switch (m_levels) {
                        case FIXED_BIN_SIZE -> Discretisation.fixedBinSize(m_binWidth);
                        case FIXED_BIN_NUMBER -> Discretisation.fixedBinNumber(m_binNumber);
                        case NONE -> Discretisation.NONE;
                    });
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
