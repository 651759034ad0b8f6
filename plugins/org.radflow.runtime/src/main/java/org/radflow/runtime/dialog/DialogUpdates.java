package org.radflow.runtime.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.SuggestionsProvider;
import org.radflow.runtime.parameters.Parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a dialog computes from the input of its node: before it opens, and when a value changes while it is open. */
final class DialogUpdates {

    static final String POSSIBLE_VALUES = "possibleValues";

    static final String ELEMENT_DEFAULT = "elementDefaultValue";

    private static final String AFTER_OPENING = "after-open-dialog";

    private final List<DialogField> m_fields;

    private final Map<String, Object> m_values = new TreeMap<>();

    private final NodeParametersInput m_input;

    /** Scopes that the computations triggered by a scope or by an identifier read. */
    private final Map<String, Collection<String>> m_triggers = new TreeMap<>();

    private DialogUpdates(final List<DialogField> fields, final NodeParametersInput input) {
        m_fields = fields;
        m_input = input;
    }

    /** @param option what is computed of the parameter, empty for its value */
    private record Target(String scope, String option, StateProvider<?> provider) {
    }

    static void addTo(final ObjectNode dialog, final List<DialogField> fields, final Object parameters, final NodeParametersInput input) {
        final var updates = new DialogUpdates(fields, input);
        updates.readValues(fields, parameters);
        final var targets = new ArrayList<Target>();
        fields.stream().flatMap(DialogField::flattened).forEach(field -> updates.collect(field, "", targets));
        targets.sort(Comparator.comparing(Target::scope).thenComparing(Target::option));
        final var initial = JsonNodeFactory.instance.arrayNode();
        for (final var target : targets) {
            final var moments = updates.new Moments();
            target.provider().init(moments);
            if (moments.m_beforeOpening) {
                initial.add(updates.computed(target));
            }
            moments.m_triggers.forEach(
                trigger -> updates.m_triggers.computeIfAbsent(trigger, key -> new TreeSet<>()).addAll(moments.m_dependencies));
        }
        if (!initial.isEmpty()) {
            dialog.set("initialUpdates", initial);
        }
        updates.addTriggers(dialog);
    }

    private void readValues(final List<DialogField> fields, final Object group) {
        for (final var field : fields) {
            final var value = field.field().get(group);
            m_values.put(field.scope(), value);
            if (value != null) {
                readValues(field.members(), value);
            }
        }
    }

    private void collect(final DialogField field, final String array, final List<Target> targets) {
        final var scope = array.isEmpty() ? field.scope() : array + "/items" + field.scope().substring(1);
        field.field().annotation(ChoicesProvider.class).ifPresent(choices -> add(targets, scope, POSSIBLE_VALUES, choices.value()));
        field.field().annotation(SuggestionsProvider.class).ifPresent(choices -> add(targets, scope, POSSIBLE_VALUES, choices.value()));
        field.field().annotation(ValueProvider.class).ifPresent(value -> add(targets, scope, "", value.value()));
        field.field().annotation(OptionalWidget.class).ifPresent(value -> add(targets, scope, "default", value.defaultProvider()));
        field.field().annotation(ArrayWidget.class).map(ArrayWidget::elementDefaultValueProvider)
            .filter(provider -> provider != StateProvider.class).ifPresent(value -> add(targets, scope, ELEMENT_DEFAULT, value));
        field.elements().stream().flatMap(DialogField::flattened).forEach(element -> collect(element, scope, targets));
    }

    private static void add(final List<Target> targets, final String scope, final String option,
        final Class<? extends StateProvider> provider) {
        targets.add(new Target(scope, option, Parameters.instance(provider)));
    }

    private ObjectNode computed(final Target target) {
        final var update = JsonNodeFactory.instance.objectNode().put("scope", target.scope());
        if (!target.option().isEmpty()) {
            update.put("providedOptionName", target.option());
        }
        final var value = update.putArray("values").addObject();
        value.putArray("indices");
        value.set("value", DialogData.of(target.provider().computeState(m_input)));
        return update;
    }

    private void addTriggers(final ObjectNode dialog) {
        if (m_triggers.isEmpty()) {
            return;
        }
        final var updates = dialog.putArray("globalUpdates");
        m_triggers.forEach((trigger, scopes) -> {
            final var update = updates.addObject();
            update.putObject("trigger").put(trigger.startsWith("#") ? "scope" : "id", trigger);
            final var dependencies = update.putArray("dependencies");
            scopes.forEach(dependencies::add);
            if (trigger.equals(AFTER_OPENING)) {
                update.put("triggerInitially", true);
            }
        });
    }

    private DialogField find(final Class<?> reference) {
        return m_fields.stream().flatMap(DialogField::flattened).filter(field -> field.isReferredToBy(reference)).findFirst()
            .orElseThrow(() -> new IllegalStateException("No parameter outside of arrays is referred to by " + reference.getName()));
    }

    /** Records when a provider computes and what it reads. */
    private final class Moments implements StateProviderInitializer {

        private boolean m_beforeOpening;

        private final Collection<String> m_triggers = new TreeSet<>();

        private final Collection<String> m_dependencies = new TreeSet<>();

        @Override
        public NodeParametersInput getNodeParametersInput() {
            return m_input;
        }

        @Override
        public <T> Supplier<T> computeFromValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            computeOnValueChange(ref);
            return getValueSupplier(ref);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            final var scope = find(ref).scope();
            m_dependencies.add(scope);
            return () -> (T)m_values.get(scope);
        }

        @Override
        public <T> void computeOnValueChange(final Class<? extends ParameterReference<T>> id) {
            m_triggers.add(find(id).scope());
        }

        @Override
        public <T> Supplier<T> computeFromProvidedState(final Class<? extends StateProvider<T>> stateProviderClass) {
            final StateProvider<T> provider = Parameters.instance(stateProviderClass);
            provider.init(this);
            return () -> provider.computeState(m_input);
        }

        @Override
        public void computeOnButtonClick(final Class<? extends ButtonReference> ref) {
            m_triggers.add(ref.getName());
        }

        @Override
        public void computeBeforeOpenDialog() {
            m_beforeOpening = true;
        }

        @Override
        public void computeAfterOpenDialog() {
            m_triggers.add(AFTER_OPENING);
        }
    }
}
