package org.radflow.deep.nodes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.deep.Region;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.OnnxModel;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** What the nodes of this bundle do alike: open the network, run it over the rows, close it. */
final class NetworkNode {

    /** Name of the column that tells which network it was. */
    static final String HASH = "Network Hash";

    private static final double SAME_GRID_MM = 0.01;

    /** Gives the rearrangement for an open network, and its rows. */
    @FunctionalInterface
    interface Rows {
        NetworkRows of(Network network, OnnxModel model, Runnable checkpoint) throws InvalidSettingsException;
    }

    /** Reads the network. */
    @FunctionalInterface
    interface Source {
        OnnxModel read() throws InvalidSettingsException, IOException;
    }

    private NetworkNode() {
    }

    /**
     * Fills the first output: the input with the cells of the rows appended.
     *
     * @param layer the layer wanted; blank for the output of the network
     * @param removed columns that are left out
     */
    @SuppressWarnings("try")
    static void execute(final ExecuteInput in, final ExecuteOutput out, final Source source, final String layer, final Rows rows,
        final String... removed) throws CanceledExecutionException, KNIMEException {
        final ExecutionContext exec = in.getExecutionContext();
        final BufferedDataTable table = in.getInTable(0);
        exec.setMessage("Reading the network");
        try {
            final OnnxModel model = source.read();
            try (Network network = Network.open(model, layer); CancelWatch watch = new CancelWatch(exec, network::stop)) {
                run(table, rows.of(network, model, () -> requireRunning(exec)), exec, out, removed);
            }
        } catch (final CancellationException e) {
            exec.checkCanceled();
            throw e;
        } catch (final IllegalArgumentException | InvalidSettingsException | IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static void run(final BufferedDataTable table, final NetworkRows rows, final ExecutionContext exec, final ExecuteOutput out,
        final String... removed) throws CanceledExecutionException {
        final ColumnRearranger rearranger = new ColumnRearranger(table.getDataTableSpec());
        rearranger.remove(removed);
        rearranger.append(rows);
        final BufferedDataTable result = exec.createColumnRearrangeTable(table, rearranger, exec);
        out.setOutData(0, result);
        out.setInternalData(result);
        exec.checkCanceled();
        if (!rows.problems().isEmpty()) {
            out.setWarningMessage(rows.problems());
        }
    }

    private static void requireRunning(final ExecutionContext exec) {
        try {
            exec.checkCanceled();
        } catch (final CanceledExecutionException e) {
            throw (CancellationException)new CancellationException("The node was cancelled").initCause(e);
        }
    }

    /**
     * The region of a case.
     *
     * @param mask null for the whole image
     * @throws IllegalArgumentException when the mask is empty or lies on another grid than the image
     */
    static Region region(final Volume image, final Mask mask) {
        if (mask == null) {
            return Region.whole(image.geometry());
        }
        final Optional<String> difference = image.geometry().difference(mask.geometry(), SAME_GRID_MM);
        if (difference.isPresent()) {
            throw new IllegalArgumentException("The mask lies on another grid than the image: " + difference.get());
        }
        return Region.of(mask);
    }
}
