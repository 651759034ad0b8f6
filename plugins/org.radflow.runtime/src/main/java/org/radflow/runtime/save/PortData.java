package org.radflow.runtime.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.radflow.runtime.settings.SettingsFile;
import org.radflow.runtime.table.FileNames;
import org.radflow.runtime.table.TableFile;
import org.radflow.runtime.table.TableSpecFile;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.SavedState.Port;
import org.radflow.runtime.workflow.WorkflowFiles;

/** What is at an output port, in a folder: a table as its spec and its rows, anything else as its class writes it. */
final class PortData {

    private static final String TABLE_SPEC = "spec.xml";

    private static final String TABLE_ROWS = "rows.bin";

    private static final String SPEC = "spec.zip";

    private static final String OBJECT = "object.zip";

    private PortData() {
    }

    private static ExecutionMonitor monitor() {
        return new ExecutionMonitor(new DefaultNodeProgressMonitor());
    }

    /**
     * @param folder exists and is empty
     * @throws IOException also if there is no serialiser for the object, or for a cell of the table
     */
    @SuppressWarnings("unchecked") // the serialiser of a class writes its objects
    static void write(final PortObject object, final Path folder, final FileNames names) throws IOException {
        try {
            if (object instanceof BufferedDataTable table) {
                final var spec = new NodeSettings(TABLE_SPEC);
                TableSpecFile.write(table.getDataTableSpec(), spec);
                SettingsFile.write(spec, folder.resolve(TABLE_SPEC));
                TableFile.write(table, folder.resolve(TABLE_ROWS), names);
                return;
            }
            final var registry = PortTypeRegistry.getInstance();
            final var specSerializer = (PortObjectSpecSerializer<PortObjectSpec>)registry.getSpecSerializer(object.getSpec().getClass())
                .orElseThrow(() -> noSerializer(object.getSpec().getClass()));
            final var serializer = (PortObjectSerializer<PortObject>)registry.getObjectSerializer(object.getClass())
                .orElseThrow(() -> noSerializer(object.getClass()));
            try (var out = PortUtil.getPortObjectSpecZipOutputStream(Files.newOutputStream(folder.resolve(SPEC)))) {
                specSerializer.savePortObjectSpec(object.getSpec(), out);
            }
            try (var out = PortUtil.getPortObjectZipOutputStream(Files.newOutputStream(folder.resolve(OBJECT)))) {
                serializer.savePortObject(object, out, monitor());
            }
        } catch (InvalidSettingsException | CanceledExecutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static IOException noSerializer(final Class<?> type) {
        return new IOException("no serialiser for " + type.getName());
    }

    /** @throws IOException also if a class is not installed */
    static PortObject read(final Port port, final WorkflowFiles files, final FileNames names) throws IOException, LoadException {
        try {
            if (port.objectClass().equals(BufferedDataTable.class.getName())) {
                final var spec = TableSpecFile.read(files.read(port.folder() + "/" + TABLE_SPEC));
                return TableFile.read(files.file(port.folder() + "/" + TABLE_ROWS), spec, names);
            }
            final var registry = PortTypeRegistry.getInstance();
            final var specClass = registry.getSpecClass(port.specClass()).orElseThrow(() -> notInstalled(port.specClass()));
            final var objectClass = registry.getObjectClass(port.objectClass()).orElseThrow(() -> notInstalled(port.objectClass()));
            final PortObjectSpec spec;
            try (var in = PortUtil.getPortObjectSpecZipInputStream(Files.newInputStream(files.file(port.folder() + "/" + SPEC)))) {
                spec = registry.getSpecSerializer(specClass).orElseThrow(() -> noSerializer(specClass)).loadPortObjectSpec(in);
            }
            try (var in = PortUtil.getPortObjectZipInputStream(Files.newInputStream(files.file(port.folder() + "/" + OBJECT)))) {
                return registry.getObjectSerializer(objectClass).orElseThrow(() -> noSerializer(objectClass)).loadPortObject(in, spec, monitor());
            }
        } catch (InvalidSettingsException | CanceledExecutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static IOException notInstalled(final String type) {
        return new IOException(type + " is not installed");
    }
}
