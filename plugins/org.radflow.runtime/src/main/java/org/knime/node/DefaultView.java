package org.knime.node;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
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

    /** Declares what the page asks for when it opens. */
    public DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<?>> initialData) {
        Objects.requireNonNull(initialData.apply(DefaultInitialData::of), "initial data");
        return this;
    }

    /** Declares what the page asks while it is open. */
    public DefaultView dataService(final Function<RequireDataService, DefaultDataService> dataService) {
        Objects.requireNonNull(dataService.apply(SingleHandlerDataService::of), "data service");
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
     * @param <D> written to the page as JSON
     */
    public static final class DefaultInitialData<D> implements FluentNodeAPI {

        private DefaultInitialData() {
        }

        static <D> DefaultInitialData<D> of(final Function<ViewInput, D> dataSupplier) {
            Objects.requireNonNull(dataSupplier, "data supplier");
            return new DefaultInitialData<>();
        }
    }

    /** Names the public object whose public methods the page calls. */
    @FunctionalInterface
    public interface RequireDataService {
        SingleHandlerDataService handler(Function<ViewInput, Object> handler);
    }

    /** What answers the page. */
    public abstract static class DefaultDataService implements FluentNodeAPI {
    }

    /** One object that answers the page. */
    public static final class SingleHandlerDataService extends DefaultDataService {

        private SingleHandlerDataService() {
        }

        static SingleHandlerDataService of(final Function<ViewInput, Object> handler) {
            Objects.requireNonNull(handler, "handler");
            return new SingleHandlerDataService();
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
