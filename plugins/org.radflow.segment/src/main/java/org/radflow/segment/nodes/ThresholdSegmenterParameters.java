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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.segment.Threshold;

/** Settings of the Threshold Segmenter. */
final class ThresholdSegmenterParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to segment.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Limiting mask column", description = "The result lies in these masks; maximum and histogram are taken from them. Empty: "
            + "the whole image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_limit = "";

    @Widget(title = "Method", description = "How the threshold is found: see the node's description.")
    @ValueReference(ThresholdMethod.Reference.class)
    ThresholdMethod m_method = ThresholdMethod.OTSU;

    @Widget(title = "Classes", description = "Number of classes that the histogram is divided into, 2 to 16.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = ThresholdMethod.IsOtsu.class, type = EffectType.SHOW)
    int m_classes = 2;

    @Widget(title = "First class inside", description = "Lowest class of the mask; 1 is the darkest.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = ThresholdMethod.IsOtsu.class, type = EffectType.SHOW)
    int m_firstClass = 2;

    @Widget(title = "Last class inside", description = "Highest class of the mask.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = ThresholdMethod.IsOtsu.class, type = EffectType.SHOW)
    int m_lastClass = 2;

    @Widget(title = "Lower bound", description = "Lowest intensity inside, in the image's unit (HU, g/ml).")
    @Effect(predicate = ThresholdMethod.HasLower.class, type = EffectType.SHOW)
    double m_lower = 2.5;

    @Widget(title = "Upper bound", description = "Highest intensity inside, in the image's unit (HU, g/ml).")
    @Effect(predicate = ThresholdMethod.HasUpper.class, type = EffectType.SHOW)
    double m_upper = 1000;

    @Widget(title = "Fraction", description = "Of the maximum, or of the contrast between maximum and background; above 0 and at most 1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = ThresholdMethod.HasFraction.class, type = EffectType.SHOW)
    double m_fraction = 0.4;

    @Widget(title = "Reference mask column", description = "Regions in the liver, the blood pool or the background.")
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = ThresholdMethod.HasReference.class, type = EffectType.SHOW)
    String m_reference = "";

    @Widget(title = "Hottest part only", description = "Keep only the connected part (26 neighbours) that holds the highest intensity.")
    boolean m_hottest;

    /** Defaults without an input. */
    ThresholdSegmenterParameters() {}

    /** Defaults for an input: its last image column. */
    ThresholdSegmenterParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    /** @param reference null unless the method has one */
    Threshold threshold(Volume image, Mask limit, Mask reference) {
        return switch (m_method) {
            case OTSU -> Threshold.otsu(image, m_classes, m_firstClass, m_lastClass, limit);
            case FIXED -> Threshold.from(m_lower);
            case RANGE -> new Threshold(m_lower, m_upper);
            case RELATIVE -> Threshold.relative(image, m_fraction, limit);
            case ADAPTED -> Threshold.adapted(image, m_fraction, limit, reference);
            case PERCIST_LIVER -> Threshold.reference(image, reference, 1.5, 2);
            case PERCIST_BLOOD_POOL -> Threshold.reference(image, reference, 2, 2);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.that(2 <= m_classes && m_classes <= 16, "Classes", m_classes, "2 to 16");
        Require.that(1 <= m_firstClass && m_firstClass <= m_lastClass && m_lastClass <= m_classes, "Classes inside",
                m_firstClass + " to " + m_lastClass, "numbers from 1 to " + m_classes + " in this order");
        Require.that(m_method != ThresholdMethod.RANGE || m_lower <= m_upper, "Range", m_lower + " to " + m_upper, "the lower bound first");
        Require.that(m_fraction > 0 && m_fraction <= 1, "Fraction", m_fraction, "above 0 and at most 1");
    }
}
