package org.radflow.runtime.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which flow variables a node sees. Those of the workflow are seen everywhere but in components; what passes into a component and out of it,
 * its input and output nodes decide. Immutable.
 */
public final class VariableScope {

    private enum Role {
        NODE, COMPONENT_INPUT, COMPONENT_OUTPUT
    }

    private static final VariableScope WORKFLOW = new VariableScope(Map.of(), true, Role.NODE, null);

    private final Map<String, Variable> m_own;

    private final boolean m_workflow;

    private final Role m_role;

    private final VariableFilter m_filter;

    private VariableScope(final Map<String, Variable> own, final boolean workflow, final Role role, final VariableFilter filter) {
        m_own = own;
        m_workflow = workflow;
        m_role = role;
        m_filter = filter;
    }

    /** The scope of nodes at top level. */
    public static VariableScope workflow() {
        return WORKFLOW;
    }

    /** The scope in a metanode with variables of its own. */
    VariableScope metanode(final Map<String, Variable> own) {
        final var all = new LinkedHashMap<>(m_own);
        all.putAll(own);
        return new VariableScope(all, m_workflow, Role.NODE, null);
    }

    /** The scope in a component. */
    static VariableScope component(final Map<String, Variable> own) {
        return new VariableScope(own, false, Role.NODE, null);
    }

    /** The scope of the input of a component in this scope. */
    VariableScope input(final VariableFilter filter) {
        return new VariableScope(m_own, m_workflow, Role.COMPONENT_INPUT, filter);
    }

    /** The scope of the output of a component in this scope. */
    VariableScope output(final VariableFilter filter) {
        return new VariableScope(m_own, m_workflow, Role.COMPONENT_OUTPUT, filter);
    }

    /**
     * The variables that a node sees, and passes on if it makes none.
     *
     * @param incoming the variables of the nodes before it
     * @param outside for the output of a component, the variables of the nodes before the component
     * @param workflow the variables of the workflow
     */
    public Map<String, Variable> seen(final Map<String, Variable> incoming, final Map<String, Variable> outside,
        final Map<String, Variable> workflow) {
        return switch (m_role) {
            case NODE -> global(incoming, workflow);
            case COMPONENT_INPUT -> m_filter.apply(global(incoming, workflow));
            case COMPONENT_OUTPUT -> {
                final var seen = global(outside, workflow);
                seen.putAll(m_filter.apply(incoming));
                yield seen;
            }
        };
    }

    private Map<String, Variable> global(final Map<String, Variable> incoming, final Map<String, Variable> workflow) {
        final var seen = new LinkedHashMap<>(incoming);
        m_own.forEach(seen::putIfAbsent);
        if (m_workflow) {
            workflow.forEach(seen::putIfAbsent);
        }
        return seen;
    }
}
