package org.radflow.segment.nodes;

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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.image.Mask;
import org.radflow.segment.Components;
import org.radflow.segment.Holes;
import org.radflow.segment.Morphology;
import org.radflow.segment.Smoothing;

/** One step of the Mask Morphology. An element of an array. */
final class MorphologyStep implements NodeParameters {

    /** What a step does. */
    enum Operation {
        @Label("Dilate")
        DILATE,
        @Label("Erode")
        ERODE,
        @Label("Open")
        OPEN,
        @Label("Close")
        CLOSE,
        @Label("Fill holes")
        FILL_HOLES,
        @Label("Keep largest parts")
        KEEP_LARGEST,
        @Label("Remove small parts")
        REMOVE_SMALL,
        @Label("Smooth")
        SMOOTH
    }

    interface OperationReference extends ParameterReference<Operation> {}

    static final class HasRadius implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OperationReference.class).isOneOf(Operation.DILATE, Operation.ERODE, Operation.OPEN, Operation.CLOSE);
        }
    }

    static final class HasParts implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OperationReference.class).isOneOf(Operation.KEEP_LARGEST, Operation.REMOVE_SMALL);
        }
    }

    static final class IsLargest implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OperationReference.class).isOneOf(Operation.KEEP_LARGEST);
        }
    }

    static final class IsSmall implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OperationReference.class).isOneOf(Operation.REMOVE_SMALL);
        }
    }

    static final class IsSmooth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(OperationReference.class).isOneOf(Operation.SMOOTH);
        }
    }

    @Widget(title = "Operation", description = "Dilate, erode, open and close by a ball; fill holes; keep the largest connected parts or those "
            + "of a least volume; smooth by a Gaussian.")
    @ValueReference(OperationReference.class)
    Operation m_operation = Operation.DILATE;

    @Widget(title = "Radius (mm)", description = "Of the ball (in slices: the disc).")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = HasRadius.class, type = EffectType.SHOW)
    double m_radius = 3;

    @Widget(title = "Extent", description = "In the volume or in each slice by itself.")
    @Effect(predicate = HasParts.class, type = EffectType.HIDE)
    ExtentChoice m_extent = ExtentChoice.VOLUME;

    @Widget(title = "Connectivity", description = "Which voxels are neighbours, so that they belong to one part.")
    @Effect(predicate = HasParts.class, type = EffectType.SHOW)
    ConnectivityChoice m_connectivity = ConnectivityChoice.CORNERS;

    @Widget(title = "Number of parts", description = "Number of parts that are kept, the largest first; of equally large ones, the one with the "
            + "first voxel.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsLargest.class, type = EffectType.SHOW)
    int m_parts = 1;

    @Widget(title = "Least volume (mm3)", description = "Smaller parts are removed.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSmall.class, type = EffectType.SHOW)
    double m_leastVolume = 100;

    @Widget(title = "Sigma (mm)", description = "Standard deviation of the Gaussian.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsSmooth.class, type = EffectType.SHOW)
    double m_sigma = 2;

    Mask apply(Mask mask) {
        return switch (m_operation) {
            case DILATE -> Morphology.dilate(mask, m_radius, m_extent.m_extent);
            case ERODE -> Morphology.erode(mask, m_radius, m_extent.m_extent);
            case OPEN -> Morphology.open(mask, m_radius, m_extent.m_extent);
            case CLOSE -> Morphology.close(mask, m_radius, m_extent.m_extent);
            case FILL_HOLES -> Holes.fill(mask, m_extent.m_extent);
            case KEEP_LARGEST -> Components.of(mask, m_connectivity.m_connectivity).largest(m_parts);
            case REMOVE_SMALL -> Components.of(mask, m_connectivity.m_connectivity).atLeast(m_leastVolume);
            case SMOOTH -> Smoothing.gaussian(mask, m_sigma, m_extent.m_extent);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.notNegative("Radius (mm)", m_radius);
        Require.that(m_parts >= 1, "Number of parts", m_parts, "1 or more");
        Require.notNegative("Least volume (mm3)", m_leastVolume);
        Require.positive("Sigma (mm)", m_sigma);
    }
}
