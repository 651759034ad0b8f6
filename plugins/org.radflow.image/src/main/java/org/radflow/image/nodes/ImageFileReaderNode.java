package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
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
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.ImageFile;
import org.radflow.image.io.ImageFiles;
import org.radflow.image.io.LabelChoice;

/** From a folder of image files to a table of images. */
final class ImageFileReaderNode {

    private static final double SAME_GRID_MM = 0.01;

    private final ImageFileReaderParameters m_parameters;
    private final ExecutionContext m_exec;
    private final BufferedDataContainer m_container;
    private int m_failed;

    private ImageFileReaderNode(final ImageFileReaderParameters parameters, final ExecutionContext exec) {
        m_parameters = parameters;
        m_exec = exec;
        m_container = exec.createDataContainer(spec(parameters));
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final ImageFileReaderParameters parameters = in.getParameters();
        if (parameters.m_folder.isBlank()) {
            throw new InvalidSettingsException("Folder: found nothing, expected the folder that holds the images");
        }
        out.setOutSpec(0, spec(parameters));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final ImageFileReaderNode node = new ImageFileReaderNode(in.getParameters(), in.getExecutionContext());
        node.read();
        if (node.m_failed > 0) {
            out.setWarningMessage(node.m_failed + " of " + node.m_container.size() + " rows have a missing image or mask; the cells say why");
        }
        out.setOutData(0, node.m_container.getTable());
        out.setInternalData(node.m_container.getTable());
    }

    private static DataTableSpec spec(final ImageFileReaderParameters parameters) {
        final DataTableSpecCreator spec =
            new DataTableSpecCreator().addColumns(new DataColumnSpecCreator("File", StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Number", IntCell.TYPE).createSpec(), new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec());
        if (!parameters.m_mask.isBlank()) {
            spec.addColumns(new DataColumnSpecCreator("Mask", MaskCell.TYPE).createSpec());
        }
        return spec.createSpec();
    }

    private void read() throws CanceledExecutionException, KNIMEException {
        try {
            final Path folder = Path.of(m_parameters.m_folder);
            final var images = FoundImage.of(ImageFolder.files(folder, m_parameters.m_images));
            for (int n = 0; n < images.size(); n++) {
                m_exec.checkCanceled();
                read(folder, images.get(n));
                m_exec.setProgress((n + 1.0) / images.size(), "File " + (n + 1) + " of " + images.size());
            }
        } catch (final IOException | InvalidPathException e) {
            throw new KNIMEException(e.getMessage(), e);
        } finally {
            m_container.close();
        }
    }

    private void read(final Path folder, final FoundImage found) throws IOException, CanceledExecutionException {
        final String path = folder.relativize(found.path()).toString().replace('\\', '/');
        final String rowId = path.isEmpty() ? found.path().getFileName().toString() : path;
        final ImageFile image;
        try {
            image = found.open(m_parameters.m_orientation.m_placement, m_parameters.spacing());
        } catch (final IOException e) {
            addFailure(rowId, found, e.getMessage());
            return;
        } catch (final OutOfMemoryError e) { // NOSONAR: the next image may be smaller
            addFailure(rowId, found, Memory.tooSmall());
            return;
        }
        final DataCell mask = m_parameters.m_mask.isBlank() ? null : mask(found, image);
        if (m_parameters.m_volumes == ImageFileReaderParameters.Volumes.ONE) {
            add(rowId, found, m_parameters.m_number, volume(image, m_parameters.m_number), mask);
            return;
        }
        for (int number = 1; number <= image.volumes(); number++) {
            m_exec.checkCanceled();
            add(image.volumes() == 1 ? rowId : rowId + "#" + number, found, number, volume(image, number), mask);
        }
    }

    private DataCell volume(final ImageFile image, final int number) throws IOException {
        if (number > image.volumes()) {
            return new MissingCell("%s: found %d images, expected at least %d".formatted(image.path(), image.volumes(), number));
        }
        try {
            final Volume volume = image.volume(number - 1);
            return new VolumeCell(m_exec.createFileStore("image-" + m_container.size()), volume);
        } catch (final IOException e) {
            return new MissingCell(e.getMessage());
        } catch (final OutOfMemoryError e) { // NOSONAR: the next image may be smaller
            return new MissingCell(Memory.tooSmall());
        }
    }

    private DataCell mask(final FoundImage found, final ImageFile image) throws IOException {
        final Path file = found.path().resolveSibling(m_parameters.m_mask.replace("{name}", ImageFiles.stem(found.path()))).normalize();
        try {
            final Mask mask = FoundImage.at(file).open(m_parameters.m_orientation.m_placement, m_parameters.spacing())
                .mask(LabelChoice.parse(m_parameters.m_labels));
            final Optional<String> difference = image.geometry().difference(mask.geometry(), SAME_GRID_MM);
            return difference.isPresent() ? new MissingCell(file + ": the mask lies on another grid than its image: " + difference.get())
                : new MaskCell(m_exec.createFileStore("mask-" + m_container.size()), mask);
        } catch (final IOException e) {
            return new MissingCell(e.getMessage());
        } catch (final OutOfMemoryError e) { // NOSONAR: the next image may be smaller
            return new MissingCell(Memory.tooSmall());
        }
    }

    private void addFailure(final String rowId, final FoundImage found, final String reason) {
        add(rowId, found, 1, new MissingCell(reason), new MissingCell("The image cannot be read: " + reason));
    }

    private void add(final String rowId, final FoundImage found, final int number, final DataCell image, final DataCell mask) {
        final DataCell file = new StringCell(found.path().toString());
        final DataCell[] cells = m_parameters.m_mask.isBlank() ? new DataCell[]{file, new IntCell(number), image}
            : new DataCell[]{file, new IntCell(number), image, mask};
        m_failed += image.isMissing() || cells[cells.length - 1].isMissing() ? 1 : 0;
        m_container.addRowToTable(new DefaultRow(rowId, cells));
    }
}
