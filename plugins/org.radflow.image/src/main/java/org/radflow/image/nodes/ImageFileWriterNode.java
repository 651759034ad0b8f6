package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.image.io.FileNames;
import org.radflow.image.io.NiftiWriter;
import org.radflow.image.io.NrrdWriter;

/** Writes the image and the mask of each row and appends the paths. Rows are worked on one after the other, as names depend on those before. */
final class ImageFileWriterNode extends AbstractCellFactory {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final String MASK = "_mask";

    private final ImageFileWriterParameters m_parameters;
    private final DataTableSpec m_spec;
    private final int m_image;
    private final int m_mask;
    private final FileNames m_names;
    /** Files that were not there before. */
    private final List<Path> m_made = Collections.synchronizedList(new ArrayList<>());
    private int m_failed;

    private ImageFileWriterNode(final ImageFileWriterParameters parameters, final DataTableSpec spec, final Path folder,
        final DataColumnSpec[] columns)
        throws InvalidSettingsException {
        super(false, columns);
        m_parameters = parameters;
        m_spec = spec;
        m_image = parameters.m_image.isBlank() ? -1 : ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        m_mask = parameters.m_mask.isBlank() ? -1 : ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class);
        m_names = new FileNames(folder);
    }

    private static ImageFileWriterNode of(final ImageFileWriterParameters parameters, final DataTableSpec spec) throws InvalidSettingsException {
        if (parameters.m_folder.isBlank()) {
            throw new InvalidSettingsException("Folder: found nothing, expected the folder to write to");
        }
        if (parameters.m_image.isBlank() && parameters.m_mask.isBlank()) {
            throw new InvalidSettingsException("Image column, mask column: found none, expected one of them at least");
        }
        final Matcher places = PLACE.matcher(parameters.m_name);
        while (places.find()) {
            final String name = places.group(1);
            if (!name.equals("number") && !name.equals("row") && spec.findColumnIndex(name) < 0) {
                throw new InvalidSettingsException("File name: found {" + name + "}, expected {number}, {row} or the name of a column");
            }
        }
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        if (!parameters.m_image.isBlank()) {
            columns.add(names.newColumn("Image File", StringCell.TYPE));
        }
        if (!parameters.m_mask.isBlank()) {
            columns.add(names.newColumn("Mask File", StringCell.TYPE));
        }
        try {
            return new ImageFileWriterNode(parameters, spec, Path.of(parameters.m_folder), columns.toArray(DataColumnSpec[]::new));
        } catch (final InvalidPathException e) {
            throw new InvalidSettingsException("Folder: found '" + parameters.m_folder + "', expected the path of a folder", e);
        }
    }

    private ColumnRearranger rearranger() {
        final ColumnRearranger rearranger = new ColumnRearranger(m_spec);
        rearranger.append(this);
        return rearranger;
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        out.setOutSpec(0, of(in.getParameters(), in.getInTableSpec(0)).rearranger().createSpec());
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final BufferedDataTable table = in.getInTable(0);
        try {
            final ImageFileWriterParameters parameters = in.getParameters();
            final ImageFileWriterNode node = of(parameters, table.getDataTableSpec());
            Files.createDirectories(Path.of(parameters.m_folder));
            final BufferedDataTable written = node.write(table, in.getExecutionContext());
            if (node.m_failed > 0) {
                out.setWarningMessage(node.m_failed + " of " + written.size() + " rows have a file that was not written; the cells say why");
            }
            out.setOutData(0, written);
        } catch (final InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        } catch (final IOException e) {
            throw new KNIMEException("Folder: cannot be made: " + e.getMessage(), e);
        }
    }

    /** Writes all files, or none when it is cancelled. */
    private BufferedDataTable write(final BufferedDataTable table, final ExecutionContext exec) throws CanceledExecutionException, IOException {
        try {
            return exec.createColumnRearrangeTable(table, rearranger(), exec);
        } catch (final CanceledExecutionException e) {
            for (final Path file : m_made) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        final List<DataCell> cells = new ArrayList<>();
        final String ending = m_parameters.m_format.m_ending;
        try {
            final Path file = m_names.next(name(row, rowIndex), ending, MASK + ending);
            if (m_image >= 0) {
                cells.add(write(row.getCell(m_image), file.resolveSibling(file.getFileName() + ending)));
            }
            if (m_mask >= 0) {
                cells.add(write(row.getCell(m_mask), file.resolveSibling(file.getFileName() + MASK + ending)));
            }
        } catch (final IOException e) {
            while (cells.size() < (m_image >= 0 && m_mask >= 0 ? 2 : 1)) {
                cells.add(new MissingCell(e.getMessage()));
            }
        }
        m_failed += cells.stream().anyMatch(DataCell::isMissing) ? 1 : 0;
        return cells.toArray(DataCell[]::new);
    }

    private String name(final DataRow row, final long rowIndex) throws IOException {
        final StringBuilder name = new StringBuilder();
        final Matcher places = PLACE.matcher(m_parameters.m_name);
        while (places.find()) {
            final String value = switch (places.group(1)) {
                case "number" -> Long.toString(rowIndex + 1);
                case "row" -> row.getKey().getString();
                default -> text(row.getCell(m_spec.findColumnIndex(places.group(1))), places.group(1));
            };
            places.appendReplacement(name, Matcher.quoteReplacement(value));
        }
        return places.appendTail(name).toString();
    }

    private static String text(final DataCell cell, final String column) throws IOException {
        if (cell.isMissing()) {
            throw new IOException("Column " + column + ": found a missing value, expected a part of the file name");
        }
        return cell.toString();
    }

    private DataCell write(final DataCell cell, final Path file) {
        if (cell.isMissing()) {
            return new MissingCell(((MissingValue)cell).getError());
        }
        try {
            if (Files.exists(file) && m_parameters.m_ifExists == ImageFileWriterParameters.IfExists.FAIL) {
                return new MissingCell(file + ": found a file, expected none; it was not overwritten");
            }
            if (!Files.exists(file)) {
                m_made.add(file);
                writeContent(cell, file);
            } else if (m_parameters.m_ifExists == ImageFileWriterParameters.IfExists.OVERWRITE) {
                writeContent(cell, file);
            }
            return new StringCell(file.toString());
        } catch (final IOException | RuntimeException e) {
            return new MissingCell(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private void writeContent(final DataCell cell, final Path file) throws IOException {
        final boolean nrrd = m_parameters.m_format == ImageFileWriterParameters.Format.NRRD;
        if (cell instanceof VolumeValue image && nrrd) {
            NrrdWriter.write(image.getVolume(), file);
        } else if (cell instanceof VolumeValue image) {
            NiftiWriter.write(image.getVolume(), file, m_parameters.m_format.niftiVersion());
        } else if (nrrd) {
            NrrdWriter.write(((MaskValue)cell).getMask(), file);
        } else {
            NiftiWriter.write(((MaskValue)cell).getMask(), file, m_parameters.m_format.niftiVersion());
        }
    }
}
