package org.radflow.runtime.dialog;

import java.util.List;
import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.ParameterReference;
import org.radflow.runtime.parameters.Condition;
import org.radflow.runtime.parameters.Parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Effects as rules: a condition on the values of other parameters, each as a JSON schema that the value has to fit. */
final class DialogRules implements PredicateInitializer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<DialogField> m_fields;

    private final NodeParametersInput m_input;

    /** @param fields those that conditions can refer to */
    DialogRules(final List<DialogField> fields, final NodeParametersInput input) {
        m_fields = fields;
        m_input = input;
    }

    /** A parameter whose value fits a schema. */
    private record Fits(DialogField field, ObjectNode schema) implements EffectPredicate {
    }

    private record Constant(boolean holds) implements EffectPredicate {
    }

    void apply(final Effect effect, final ObjectNode element) {
        element.putObject("rule").put("effect", effect.type().name()).set("condition",
            condition(getPredicate(effect.predicate()), false));
    }

    private static ObjectNode condition(final EffectPredicate predicate, final boolean negated) {
        if (predicate instanceof Condition.Not not) {
            return condition(not.condition(), !negated);
        }
        if (predicate instanceof Condition.All all) {
            return combined(negated ? "OR" : "AND", all.conditions(), negated);
        }
        if (predicate instanceof Condition.Any any) {
            return combined(negated ? "AND" : "OR", any.conditions(), negated);
        }
        final var condition = JSON.objectNode();
        if (predicate instanceof Fits fits) {
            condition.put("scope", fits.field().scope());
        }
        final var schema = schema(predicate);
        return condition.set("schema", negated ? JSON.objectNode().set("not", schema) : schema);
    }

    private static ObjectNode combined(final String type, final List<EffectPredicate> predicates, final boolean negated) {
        final var condition = JSON.objectNode().put("type", type);
        final var conditions = condition.putArray("conditions");
        predicates.forEach(predicate -> conditions.add(condition(predicate, negated)));
        return condition;
    }

    private static ObjectNode schema(final EffectPredicate predicate) {
        if (predicate instanceof Fits fits) {
            return fits.schema().deepCopy();
        }
        final var schema = JSON.objectNode();
        if (!((Constant)predicate).holds()) {
            schema.putObject("not");
        }
        return schema;
    }

    /** A predicate on the parameters of an array element as a schema of the element. */
    private static ObjectNode elementSchema(final EffectPredicate predicate) {
        if (predicate instanceof Condition.Not not) {
            return JSON.objectNode().set("not", elementSchema(not.condition()));
        }
        if (predicate instanceof Condition.All all) {
            return combinedElement("allOf", all.conditions());
        }
        if (predicate instanceof Condition.Any any) {
            return combinedElement("anyOf", any.conditions());
        }
        var schema = schema(predicate);
        if (predicate instanceof Fits fits) {
            for (var i = fits.field().path().size() - 1; i >= 0; i--) {
                final var outer = JSON.objectNode();
                outer.putObject("properties").set(fits.field().path().get(i), schema);
                schema = outer;
            }
        }
        return schema;
    }

    private static ObjectNode combinedElement(final String type, final List<EffectPredicate> predicates) {
        final var schema = JSON.objectNode();
        final var parts = schema.putArray(type);
        predicates.forEach(predicate -> parts.add(elementSchema(predicate)));
        return schema;
    }

    private DialogField find(final Class<?> reference) {
        return m_fields.stream().flatMap(DialogField::flattened).filter(field -> field.isReferredToBy(reference)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No parameter is referred to by " + reference.getName()));
    }

    private static ObjectNode constant(final String value) {
        return JSON.objectNode().put("const", value);
    }

    @Override
    public StringReference getString(final Class<? extends ParameterReference<String>> reference) {
        final var field = find(reference);
        return new StringReference() {
            @Override
            public EffectPredicate isEqualTo(final String value) {
                return new Fits(field, constant(value));
            }

            @Override
            public EffectPredicate matchesPattern(final String pattern) {
                return new Fits(field, JSON.objectNode().put("pattern", pattern));
            }
        };
    }

    @Override
    public BooleanReference getBoolean(final Class<? extends ParameterReference<Boolean>> reference) {
        final var field = find(reference);
        return new BooleanReference() {
            @Override
            public EffectPredicate isTrue() {
                return new Fits(field, JSON.objectNode().put("const", true));
            }

            @Override
            public EffectPredicate isFalse() {
                return new Fits(field, JSON.objectNode().put("const", false));
            }
        };
    }

    @Override
    public <E extends Enum<E>> EnumReference<E> getEnum(final Class<? extends ParameterReference<E>> reference) {
        final var field = find(reference);
        return new EnumReference<>() {
            @Override
            @SafeVarargs
            public final EffectPredicate isOneOf(final E... values) {
                final var schema = JSON.objectNode();
                final var choices = schema.putArray("oneOf");
                for (final var value : values) {
                    choices.add(constant(value.name()));
                }
                return new Fits(field, schema);
            }
        };
    }

    @Override
    public <T> ArrayReference getArray(final Class<? extends ParameterReference<T[]>> reference) {
        return elements(find(reference));
    }

    @Override
    public <T> ArrayReference getList(final Class<? extends ParameterReference<List<T>>> reference) {
        return elements(find(reference));
    }

    private ArrayReference elements(final DialogField field) {
        return new ArrayReference() {
            @Override
            public EffectPredicate hasMultipleItems() {
                return new Fits(field, JSON.objectNode().put("minItems", 2));
            }

            @Override
            public EffectPredicate containsElementSatisfying(final EffectPredicateProvider elementPredicate) {
                final var predicate = elementPredicate.init(new DialogRules(field.elements(), m_input));
                return new Fits(field, JSON.objectNode().set("contains", elementSchema(predicate)));
            }
        };
    }

    @Override
    public boolean isMissing(final Class<? extends ParameterReference<?>> reference) {
        return m_fields.stream().flatMap(DialogField::flattened).noneMatch(field -> field.isReferredToBy(reference));
    }

    @Override
    public EffectPredicate getConstant(final Predicate<NodeParametersInput> predicate) {
        return new Constant(predicate.test(m_input));
    }

    @Override
    public EffectPredicate getPredicate(final Class<? extends EffectPredicateProvider> predicateProviderClass) {
        return getPredicate(Parameters.instance(predicateProviderClass));
    }

    @Override
    public EffectPredicate getPredicate(final EffectPredicateProvider predicateProvider) {
        return predicateProvider.init(this);
    }
}
