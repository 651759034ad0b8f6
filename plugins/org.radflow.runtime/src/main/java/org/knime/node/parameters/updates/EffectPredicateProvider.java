package org.knime.node.parameters.updates;

import java.util.List;
import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;
import org.radflow.runtime.parameters.Condition;

/** Builds the condition of an effect from references to other parameters. */
@FunctionalInterface
public interface EffectPredicateProvider {

    EffectPredicate init(PredicateInitializer i);

    default EffectPredicate and(final EffectPredicate... predicates) {
        return new Condition.All(predicates);
    }

    default EffectPredicate or(final EffectPredicate... predicates) {
        return new Condition.Any(predicates);
    }

    default EffectPredicate not(final EffectPredicate predicate) {
        return new Condition.Not(predicate);
    }

    /** Gives access to the referenced parameters. */
    interface PredicateInitializer {

        StringReference getString(Class<? extends ParameterReference<String>> reference);

        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        <T> ArrayReference getList(Class<? extends ParameterReference<List<T>>> reference);

        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /** Whether no parameter of the dialog carries the reference. */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        EffectPredicate getPredicate(EffectPredicateProvider predicateProvider);

        /** A referenced text. */
        interface StringReference {
            EffectPredicate isEqualTo(String value);

            EffectPredicate matchesPattern(String pattern);
        }

        /** A referenced check box. */
        interface BooleanReference {
            EffectPredicate isTrue();

            EffectPredicate isFalse();
        }

        /** A referenced choice. */
        interface EnumReference<E extends Enum<E>> {
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** A referenced array. */
        interface ArrayReference {
            EffectPredicate hasMultipleItems();

            default EffectPredicate isEmpty() {
                return containsElementSatisfying(PredicateInitializer::always).negate();
            }

            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }
    }
}
