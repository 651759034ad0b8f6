package org.radflow.features.nodes;

import static org.radflow.features.nodes.FilterType.DECIMATED_WAVELET;
import static org.radflow.features.nodes.FilterType.GABOR;
import static org.radflow.features.nodes.FilterType.GRADIENT;
import static org.radflow.features.nodes.FilterType.LAPLACIAN_OF_GAUSSIAN;
import static org.radflow.features.nodes.FilterType.LAWS;
import static org.radflow.features.nodes.FilterType.LOCAL_BINARY_PATTERN;
import static org.radflow.features.nodes.FilterType.MEAN;
import static org.radflow.features.nodes.FilterType.RIESZ_LAPLACIAN_OF_GAUSSIAN;
import static org.radflow.features.nodes.FilterType.RIESZ_SIMONCELLI;
import static org.radflow.features.nodes.FilterType.SIMONCELLI;
import static org.radflow.features.nodes.FilterType.WAVELET;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.util.BooleanReference;

/** Which settings a type of filter has. */
final class FilterEffects {

    interface TypeReference extends ParameterReference<FilterType> {}

    /** True for the types that it names. */
    private abstract static class OfTypes implements EffectPredicateProvider {
        private final FilterType[] m_types;

        OfTypes(FilterType... types) {
            m_types = types;
        }

        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(TypeReference.class).isOneOf(m_types);
        }
    }

    static final class HasExtent extends OfTypes {
        HasExtent() {
            super(MEAN, LAPLACIAN_OF_GAUSSIAN, SIMONCELLI, GRADIENT, LOCAL_BINARY_PATTERN);
        }
    }

    static final class HasBoundary extends OfTypes {
        HasBoundary() {
            super(MEAN, LAPLACIAN_OF_GAUSSIAN, LAWS, GABOR, WAVELET, DECIMATED_WAVELET, SIMONCELLI, RIESZ_LAPLACIAN_OF_GAUSSIAN,
                    RIESZ_SIMONCELLI, GRADIENT, LOCAL_BINARY_PATTERN);
        }
    }

    static final class HasSupport extends OfTypes {
        HasSupport() {
            super(MEAN);
        }
    }

    static final class HasSigma extends OfTypes {
        HasSigma() {
            super(LAPLACIAN_OF_GAUSSIAN, GABOR, RIESZ_LAPLACIAN_OF_GAUSSIAN);
        }
    }

    static final class HasCutOff extends OfTypes {
        HasCutOff() {
            super(LAPLACIAN_OF_GAUSSIAN, RIESZ_LAPLACIAN_OF_GAUSSIAN);
        }
    }

    static final class IsLaws extends OfTypes {
        IsLaws() {
            super(LAWS);
        }
    }

    static final class HasRotations extends OfTypes {
        HasRotations() {
            super(LAWS, WAVELET);
        }
    }

    static final class IsGabor extends OfTypes {
        IsGabor() {
            super(GABOR);
        }
    }

    static final class IsWavelet extends OfTypes {
        IsWavelet() {
            super(WAVELET, DECIMATED_WAVELET);
        }
    }

    static final class HasLevel extends OfTypes {
        HasLevel() {
            super(WAVELET, DECIMATED_WAVELET, SIMONCELLI, RIESZ_SIMONCELLI);
        }
    }

    static final class IsRiesz extends OfTypes {
        IsRiesz() {
            super(RIESZ_LAPLACIAN_OF_GAUSSIAN, RIESZ_SIMONCELLI);
        }
    }

    static final class IsPattern extends OfTypes {
        IsPattern() {
            super(LOCAL_BINARY_PATTERN);
        }
    }

    static final class Aligned implements BooleanReference {}

    static final class IsAligned implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return new IsRiesz().init(i).and(i.getPredicate(Aligned.class));
        }
    }

    private FilterEffects() {}
}
