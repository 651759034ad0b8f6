package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Which parameters of a node flow variables override, and which parameters become flow variables. */
public final class VariableSettings {

    private static final String USED = "used_variable";

    private static final String EXPOSED = "exposed_variable";

    private final List<Entry> m_entries;

    /**
     * @param path of the parameter in the node's settings
     * @param used name of the variable that overrides it, or null
     * @param exposed name of the variable it becomes, or null
     */
    private record Entry(List<String> path, String used, String exposed) {
    }

    private final List<Variable> m_made;

    private VariableSettings(final List<Entry> entries, final List<Variable> made) {
        m_entries = List.copyOf(entries);
        m_made = made;
    }

    public static VariableSettings none() {
        return new VariableSettings(List.of(), List.of());
    }

    /** One parameter becomes a flow variable. */
    static VariableSettings exposing(final List<String> path, final String name) {
        return new VariableSettings(List.of(new Entry(path, null, name)), List.of());
    }

    /** A flow variable that does not depend on the parameters. */
    static VariableSettings making(final Variable variable) {
        return new VariableSettings(List.of(), List.of(variable));
    }

    /** @throws InvalidSettingsException if the settings are incomplete */
    public static VariableSettings load(final NodeSettingsRO variables) throws InvalidSettingsException {
        final var entries = new ArrayList<Entry>();
        if (variables.containsKey("tree")) {
            collect(variables.getNodeSettings("tree"), List.of(), entries);
        }
        return new VariableSettings(entries, List.of());
    }

    private static void collect(final NodeSettingsRO tree, final List<String> path, final List<Entry> entries)
        throws InvalidSettingsException {
        if (tree.containsKey(USED) && !isSection(tree, USED)) {
            entries.add(new Entry(path, tree.getString(USED), tree.getString(EXPOSED, null)));
            return;
        }
        for (final var key : tree.keySet()) {
            final var child = new ArrayList<>(path);
            child.add(key);
            collect(tree.getNodeSettings(key), child, entries);
        }
    }

    private static boolean isSection(final NodeSettingsRO settings, final String key) {
        return ((NodeSettings)settings).getEntry(key) instanceof NodeSettings;
    }

    /** One parameter that a flow variable overrides (name or null) or that becomes a flow variable (name or null). */
    public interface Use {
        void accept(List<String> path, String used, String exposed);
    }

    public void forEach(final Use use) {
        m_entries.forEach(entry -> use.accept(entry.path(), entry.used(), entry.exposed()));
    }

    public boolean isEmpty() {
        return m_entries.isEmpty();
    }

    /**
     * Writes the values of variables into the settings of a node.
     *
     * @throws InvalidSettingsException if a variable or parameter does not exist or the types do not fit
     */
    public void override(final NodeSettings model, final Map<String, Variable> variables)
        throws InvalidSettingsException {
        for (final var entry : m_entries) {
            if (entry.used() != null) {
                final var variable = variables.get(entry.used());
                if (variable == null) {
                    throw new InvalidSettingsException("The setting \"" + String.join("/", entry.path())
                        + "\" is controlled by the flow variable \"" + entry.used() + "\", which does not exist");
                }
                SettingsEntry.find(model, entry.path()).set(variable.value());
            }
        }
    }

    /**
     * The variables that a node exposes.
     *
     * @throws InvalidSettingsException if a parameter does not exist or is of a type that variables do not have
     */
    public Collection<Variable> exposed(final NodeSettings model) throws InvalidSettingsException {
        final var exposed = new ArrayList<>(m_made);
        for (final var entry : m_entries) {
            if (entry.exposed() != null) {
                exposed.add(new Variable(entry.exposed(), SettingsEntry.find(model, entry.path()).get()));
            }
        }
        return exposed;
    }
}
