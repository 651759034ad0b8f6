package org.knime.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;
import org.radflow.runtime.view.NodeView;

/** The view of a node: a page, what it asks for when it opens, and the methods that it can call. */
public final class DefaultView implements FluentNodeAPI {

    private final Class<? extends NodeParameters> m_parametersClass;

    private final String m_description;

    private final Page m_page;

    private DefaultInitialData<?> m_initialData;

    private DefaultDataService m_dataService;

    private DefaultView(final Class<? extends NodeParameters> parametersClass, final String description, final Page page) {
        m_parametersClass = parametersClass;
        m_description = Objects.requireNonNull(description, "view description");
        m_page = Objects.requireNonNull(page, "page");
    }

    static RequireViewParameters create() {
        return parametersClass -> description -> page -> new DefaultView(parametersClass, description, page.apply(Page.create()));
    }

    String description() {
        return m_description;
    }

    Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(m_parametersClass);
    }

    NodeView open(final ViewInput input) {
        return new NodeView(m_page, () -> m_initialData == null ? null : m_initialData.m_data.apply(input),
            m_dataService == null ? Map.of() : m_dataService.handlers(input));
    }

    /** Declares what the page asks for when it opens. */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> initialData) {
        m_initialData = Objects.requireNonNull(initialData.apply(DefaultInitialData::of), "initial data");
        return this;
    }

    /** Declares the methods that the page can call. */
    public DefaultView dataService(final Function<RequireDataService, DefaultDataService> dataService) {
        m_dataService = Objects.requireNonNull(dataService.apply(DefaultDataService.create()), "data service");
        return this;
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

    /** Names what computes the initial data. */
    @FunctionalInterface
    public interface RequireInitialData {
        <D> DefaultInitialData<D> data(Function<ViewInput, D> dataSupplier);
    }

    /**
     * The initial data of a view.
     *
     * @param <D> written to the page as JSON; a text is taken for JSON if it is
     */
    public static final class DefaultInitialData<D> implements FluentNodeAPI {

        private final Function<ViewInput, D> m_data;

        private DefaultInitialData(final Function<ViewInput, D> data) {
            m_data = Objects.requireNonNull(data, "data supplier");
        }

        static <D> DefaultInitialData<D> of(final Function<ViewInput, D> dataSupplier) {
            return new DefaultInitialData<>(dataSupplier);
        }
    }

    /** Names the object whose public methods the page calls, by {@code method}, or by {@code name.method}. */
    public interface RequireDataService extends AllowAddingNamedHandler {
        SingleHandlerDataService handler(Function<ViewInput, Object> handler);
    }

    /** Adds a named object. */
    public interface AllowAddingNamedHandler {
        MultipleNamedHandlersDataService addHandler(String name, Function<ViewInput, Object> handler);
    }

    /** The objects whose methods the page calls. */
    public abstract static class DefaultDataService implements FluentNodeAPI {

        /** By name; that of a single one is empty. */
        abstract Map<String, Object> handlers(ViewInput input);

        static RequireDataService create() {
            return new RequireDataService() {
                @Override
                public SingleHandlerDataService handler(final Function<ViewInput, Object> handler) {
                    return new SingleHandlerDataService(handler);
                }

                @Override
                public MultipleNamedHandlersDataService addHandler(final String name, final Function<ViewInput, Object> handler) {
                    return new MultipleNamedHandlersDataService().addHandler(name, handler);
                }
            };
        }
    }

    /** A data service of one object. */
    public static final class SingleHandlerDataService extends DefaultDataService {

        private final Function<ViewInput, Object> m_handler;

        private SingleHandlerDataService(final Function<ViewInput, Object> handler) {
            m_handler = Objects.requireNonNull(handler, "handler");
        }

        @Override
        Map<String, Object> handlers(final ViewInput input) {
            return Map.of("", m_handler.apply(input));
        }
    }

    /** A data service of named objects. */
    public static final class MultipleNamedHandlersDataService extends DefaultDataService implements AllowAddingNamedHandler {

        private final Map<String, Function<ViewInput, Object>> m_handlers = new LinkedHashMap<>();

        private MultipleNamedHandlersDataService() {
        }

        @Override
        public MultipleNamedHandlersDataService addHandler(final String name, final Function<ViewInput, Object> handler) {
            m_handlers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(handler, "handler"));
            return this;
        }

        @Override
        Map<String, Object> handlers(final ViewInput input) {
            final var handlers = new LinkedHashMap<String, Object>();
            m_handlers.forEach((name, handler) -> handlers.put(name, handler.apply(input)));
            return handlers;
        }
    }

    /** What a view sees of its executed node. */
    public interface ViewInput {

        <S extends NodeParameters> S getParameters();

        default BufferedDataTable[] getInternalTables() {
            return Arrays.copyOf(getInternalPortObjects(), getInternalPortObjects().length, BufferedDataTable[].class);
        }

        PortObject[] getInternalPortObjects();
    }
}
