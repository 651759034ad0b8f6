package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;

/** From a folder of NIfTI files to a table of images. */
final class NiftiReaderNode {

    private static final double SAME_GRID_MM = 0.01;

    private NiftiReaderNode() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final NiftiReaderParameters parameters = in.getParameters();
        if (parameters.m_folder.isBlank()) {
            throw new InvalidSettingsException("Folder: nothing set, expected the folder that holds the images");
        }
        out.setOutSpec(0, spec(parameters));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final NiftiReaderParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final BufferedDataContainer container = exec.createDataContainer(spec(parameters));
        int failed = 0;
        try {
            final Path folder = Path.of(parameters.m_folder);
            final List<Path> files = ImageFolder.files(folder, parameters.m_images);
            for (int n = 0; n < files.size(); n++) {
                exec.checkCanceled();
                final DataCell[] cells = cells(files.get(n), n, parameters, exec);
                failed += cells[1].isMissing() || cells[cells.length - 1].isMissing() ? 1 : 0;
                container.addRowToTable(new DefaultRow(folder.relativize(files.get(n)).toString().replace('\\', '/'), cells));
                exec.setProgress((n + 1.0) / files.size(), "Image " + (n + 1) + " of " + files.size());
            }
        } catch (final IOException | InvalidPathException e) {
            throw new KNIMEException(e.getMessage(), e);
        } finally {
            container.close();
        }
        if (failed > 0) {
            out.setWarningMessage(failed + " of " + container.size() + " rows have a missing image or mask; the cells say why");
        }
        out.setOutData(0, container.getTable());
        out.setInternalData(container.getTable());
    }

    private static DataTableSpec spec(final NiftiReaderParameters parameters) {
        final DataTableSpecCreator spec = new DataTableSpecCreator().addColumns(
            new DataColumnSpecCreator("File", StringCell.TYPE).createSpec(), new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec());
        if (!parameters.m_mask.isBlank()) {
            spec.addColumns(new DataColumnSpecCreator("Mask", MaskCell.TYPE).createSpec());
        }
        return spec.createSpec();
    }

    private static DataCell[] cells(final Path file, final int number, final NiftiReaderParameters parameters, final ExecutionContext exec)
        throws IOException {
        final DataCell name = new StringCell(file.toString());
        DataCell image;
        Optional<Geometry> geometry = Optional.empty();
        try {
            final Volume volume = NiftiReader.readVolume(file);
            geometry = Optional.of(volume.geometry());
            image = new VolumeCell(exec.createFileStore("image-" + number), volume);
        } catch (final IOException e) {
            image = new MissingCell(e.getMessage());
        } catch (final OutOfMemoryError e) { // NOSONAR: the next image may be smaller
            image = new MissingCell(Memory.tooSmall());
        }
        return parameters.m_mask.isBlank() ? new DataCell[]{name, image}
            : new DataCell[]{name, image, mask(file, number, parameters.m_mask, geometry, exec)};
    }

    private static DataCell mask(final Path image, final int number, final String pattern, final Optional<Geometry> geometry,
        final ExecutionContext exec)
        throws IOException {
        final String name = image.getFileName().toString().replaceAll("\\.nii(\\.gz)?$", "");
        final Path file = image.resolveSibling(pattern.replace("{name}", name)).normalize();
        try {
            final Mask mask = NiftiReader.readMask(file);
            final Optional<String> difference = geometry.flatMap(grid -> grid.difference(mask.geometry(), SAME_GRID_MM));
            return difference.isPresent() ? new MissingCell(file + ": the mask lies on another grid than its image: " + difference.get())
                : new MaskCell(exec.createFileStore("mask-" + number), mask);
        } catch (final IOException e) {
            return new MissingCell(e.getMessage());
        } catch (final OutOfMemoryError e) { // NOSONAR: the next image may be smaller
            return new MissingCell(Memory.tooSmall());
        }
    }
}
