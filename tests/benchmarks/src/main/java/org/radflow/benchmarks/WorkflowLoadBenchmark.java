package org.radflow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.knime.core.node.NodeSettings;
import org.knime.node.DefaultNodeFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.dicom.nodes.RtStructReaderNodeFactory;
import org.radflow.dicom.nodes.SyntheticCohortNodeFactory;
import org.radflow.features.nodes.RadiomicsFeatureExtractorNodeFactory;
import org.radflow.normalise.nodes.VolumeResamplerNodeFactory;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.settings.SettingsFile;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;

/** Loads a workflow of 50 nodes with all their settings, once in each of several fresh Java processes and then again and again. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkflowLoadBenchmark {

    private static final int NODES = 50;

    private static final List<Class<? extends DefaultNodeFactory>> KINDS = List.of(RtStructReaderNodeFactory.class,
        VolumeResamplerNodeFactory.class, RadiomicsFeatureExtractorNodeFactory.class);

    private Path m_folder;

    private NodeCatalog m_catalog;

    @Setup
    public void writeWorkflow() throws IOException {
        final List<NodeEntry> entries = new ArrayList<>();
        entries.add(entry(SyntheticCohortNodeFactory.class));
        KINDS.forEach(kind -> entries.add(entry(kind)));
        m_catalog = new NodeCatalog(entries, Map.of());
        m_folder = Files.createTempDirectory("workflow");
        final NodeSettings workflow = new NodeSettings(WorkflowFiles.WORKFLOW);
        workflow.addString("name", "fifty");
        for (int id = 1; id <= NODES; id++) {
            final NodeEntry entry = entries.get(id == 1 ? 0 : 1 + id % KINDS.size());
            final String file = "Node (#" + id + ")/settings.xml";
            final NodeSettings node = section(workflow, "nodes", "node_" + id);
            node.addInt("id", id);
            node.addString("node_settings_file", file);
            writeNode(entry, m_folder.resolve(file));
            if (id > 1) {
                final NodeSettings connection = section(workflow, "connections", "connection_" + id);
                connection.addInt("sourceID", id - 1);
                connection.addInt("sourcePort", 1);
                connection.addInt("destID", id);
                connection.addInt("destPort", 1);
            }
        }
        SettingsFile.write(workflow, m_folder.resolve(WorkflowFiles.WORKFLOW));
    }

    private static NodeEntry entry(final Class<? extends DefaultNodeFactory> factory) {
        return new NodeEntry(factory.getName(), "/", "bundle", false, () -> {
            try {
                return (DeclaredNode)factory.getConstructor().newInstance().createNodeModel();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static NodeSettings section(final NodeSettings settings, final String list, final String key) {
        final NodeSettings parent = settings.getEntry(list) instanceof NodeSettings present ? present : (NodeSettings)settings.addNodeSettings(list);
        return (NodeSettings)parent.addNodeSettings(key);
    }

    private static void writeNode(final NodeEntry entry, final Path file) throws IOException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addString("factory", entry.factory());
        entry.create().saveParameters(settings.addNodeSettings("model"));
        Files.createDirectories(file.getParent());
        SettingsFile.write(settings, file);
    }

    private Workflow load() throws LoadException {
        try (WorkflowFiles files = WorkflowFiles.open(m_folder)) {
            return new WorkflowLoader(m_catalog).load(files);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Workflow cold() throws LoadException {
        return load();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Workflow warm() throws LoadException {
        return load();
    }
}
