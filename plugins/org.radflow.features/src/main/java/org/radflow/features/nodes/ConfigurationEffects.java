package org.radflow.features.nodes;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.util.BooleanReference;

/** Which settings of a configuration are shown. */
final class ConfigurationEffects {

    interface PresetReference extends ParameterReference<Preset> {}

    interface BinningReference extends ParameterReference<Binning> {}

    interface IvhBinningReference extends ParameterReference<Binning> {}

    static final class Resamples implements BooleanReference {}

    static final class HasLower implements BooleanReference {}

    static final class HasUpper implements BooleanReference {}

    static final class HasOutliers implements BooleanReference {}

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PresetReference.class).isOneOf(Preset.CUSTOM);
        }
    }

    static final class IsResampled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getPredicate(Resamples.class));
        }
    }

    static final class IsLowerLimited implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getPredicate(HasLower.class));
        }
    }

    static final class IsUpperLimited implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getPredicate(HasUpper.class));
        }
    }

    static final class IsWithoutOutliers implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getPredicate(HasOutliers.class));
        }
    }

    static final class IsBinWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getEnum(BinningReference.class).isOneOf(Binning.FIXED_BIN_SIZE));
        }
    }

    static final class IsBinNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getEnum(BinningReference.class).isOneOf(Binning.FIXED_BIN_NUMBER));
        }
    }

    static final class IsIvhBinWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getEnum(IvhBinningReference.class).isOneOf(Binning.FIXED_BIN_SIZE));
        }
    }

    static final class IsIvhBinNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getPredicate(IsCustom.class).and(i.getEnum(IvhBinningReference.class).isOneOf(Binning.FIXED_BIN_NUMBER));
        }
    }

    private ConfigurationEffects() {}
}
