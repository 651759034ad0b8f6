package org.knime.node;

import java.util.Objects;
import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.core.webui.page.Page;
import org.knime.node.parameters.NodeParameters;

/** The view of a node. Headless runs show none, so the declaration keeps its description only. */
public final class DefaultView implements FluentNodeAPI {

    private final String m_description;

    private DefaultView(final String description) {
        m_description = Objects.requireNonNull(description, "view description");
    }

    static RequireViewParameters create() {
        return parametersClass -> description -> page -> new DefaultView(description);
    }

    String description() {
        return m_description;
    }

    /** First step. */
    public interface RequireViewParameters {

        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Second step. */
    public interface RequireDescription {
        RequirePage description(String description);
    }

    /** Last step. */
    public interface RequirePage {
        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }
}
