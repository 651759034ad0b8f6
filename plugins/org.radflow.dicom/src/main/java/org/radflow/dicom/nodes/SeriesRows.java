package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.image.nodes.Memory;
import org.radflow.image.nodes.VolumeCell;

/** The rows of the node "DICOM Reader", one for each series. A series that cannot be read has no image, and the others go on. */
final class SeriesRows {

    private final AppendedColumns columns;
    private final PetValues petValues;
    private final ExecutionContext exec;
    private final Findings findings;
    private final BufferedDataContainer container;
    private final RowIds rowIds = new RowIds();

    SeriesRows(AppendedColumns columns, PetValues petValues, ExecutionContext exec, Findings findings) {
        this.columns = columns;
        this.petValues = petValues;
        this.exec = exec;
        this.findings = findings;
        this.container = exec.createDataContainer(columns.spec());
    }

    /** Reads the series of a folder one by one, so that one image at a time is in memory. */
    void add(List<DicomSeries> series, String folder, ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        Checkpoint checkpoint = checkpoint(monitor);
        try {
            for (int n = 0; n < series.size(); n++) {
                checkpoint.check();
                monitor.setProgress((double)n / series.size(), "Reading series " + (n + 1) + " of " + series.size());
                add(series.get(n), folder, checkpoint);
            }
        } catch (CancellationException e) {
            throw (CanceledExecutionException)new CanceledExecutionException().initCause(e);
        }
    }

    BufferedDataTable close() {
        container.close();
        return container.getTable();
    }

    private void add(DicomSeries series, String folder, Checkpoint checkpoint) throws IOException {
        String rowId = rowIds.unique(series.seriesInstanceUid());
        series.notes().forEach(note -> findings.add("Notes", "Series " + rowId + ": " + note));
        SeriesImage image = null;
        DataCell cell;
        try {
            image = SeriesImage.load(series, petValues, checkpoint);
            image.notes().forEach(note -> findings.add("Notes", "Series " + rowId + ": " + note));
            cell = new VolumeCell(exec.createFileStore("image-" + container.size()), image.volume());
        } catch (DicomException e) {
            checkpoint.check();
            findings.add("Series without image", e.getMessage());
            cell = new MissingCell(e.getMessage());
        } catch (OutOfMemoryError e) { // NOSONAR: the next series may be smaller
            findings.add("Series without image", "Series " + rowId + ": " + Memory.tooSmall());
            cell = new MissingCell(Memory.tooSmall());
        }
        container.addRowToTable(
            new DefaultRow(rowId, columns.cells(SeriesTable.cells(cell, series, folder), series, image, checkpoint)));
    }

    /** Asks the monitor, and whether the node's thread is interrupted, which the threads that help it are not. */
    private static Checkpoint checkpoint(ExecutionMonitor monitor) {
        Checkpoint interrupts = Checkpoint.interrupts();
        return () -> {
            interrupts.check();
            try {
                monitor.checkCanceled();
            } catch (CanceledExecutionException e) {
                throw (CancellationException)new CancellationException("Cancelled").initCause(e);
            }
        };
    }
}
