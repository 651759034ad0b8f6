package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.PortObject;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.extension.TypeExtensions;

/**
 * Every node that can be executed on made tables ends as cancelled when it is cancelled before it begins, and when it is cancelled at a step of
 * its own: where it tells its progress or asks whether to go on. It leaves no file, or complete ones if it writes one for each case.
 */
class CancelledNodesTest {

    /** Nodes that are cancelled before their end, at least. */
    private static final int MIDWAY = 60;

    /** They write a file for each case: those that were done stay, and are complete. */
    private static final Set<String> FILE_PER_CASE = Set.of("SyntheticCohortNodeFactory", "VolumeSnapshotNodeFactory");

    private static final List<String> executed = new ArrayList<>();

    private static final Set<String> midway = new TreeSet<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void readExtensions() {
        TypeExtensions.register(RegistryFactory.getRegistry());
    }

    static List<NodeEntry> nodes() {
        return Installed.nodes();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void endsAsCancelledAndLeavesNoFile(final NodeEntry entry) throws Exception {
        final var undisturbed = new CancelledAtStep(Integer.MAX_VALUE);
        final PortObject[] inputs;
        try {
            inputs = MadeTables.inputs(entry.create(), 0);
            execute(entry, "undisturbed", inputs, undisturbed);
        } catch (Exception e) { // NOSONAR: the node needs other inputs
            abort(entry.factory() + " cannot be executed here: " + e.getMessage());
            return;
        }
        executed.add(entry.factory());
        assertCancelled(entry, inputs, 0);
        for (final var step : new TreeSet<>(List.of(1, undisturbed.steps() / 4, undisturbed.steps() / 2, undisturbed.steps() * 3 / 4))) {
            if (step > 0 && step < undisturbed.steps()) {
                if (assertCancelled(entry, inputs, step)) {
                    midway.add(entry.factory());
                }
            }
        }
    }

    @AfterAll
    static void nodesWereCancelled() {
        System.out.printf("%d of %d nodes were executed and cancelled at the start, %d of them also midway%n", executed.size(), nodes().size(),
            midway.size());
        assertTrue(midway.size() >= MIDWAY, midway::toString);
    }

    /** @return false if it was done before that step: how often a node asks while it waits for a thread depends on the time */
    private boolean assertCancelled(final NodeEntry entry, final PortObject[] inputs, final int step) throws Exception {
        final var output = "step" + step;
        final var monitor = new CancelledAtStep(step);
        try {
            execute(entry, output, inputs, monitor);
            assertTrue(monitor.steps() < step, () -> entry.factory() + " is not cancelled at step " + step + " of " + monitor.steps());
            return false;
        } catch (CanceledExecutionException e) { // NOSONAR: as it should be
        }
        final var maySome = step > 0 && FILE_PER_CASE.contains(entry.factory().substring(entry.factory().lastIndexOf('.') + 1));
        try (var files = Files.walk(folder.resolve(output))) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).filter(file -> !maySome || file.toString().endsWith(".part")).toList(),
                () -> entry.factory() + " is cancelled at step " + step);
        }
        return true;
    }

    private void execute(final NodeEntry entry, final String output, final PortObject[] inputs, final CancelledAtStep monitor) throws Exception {
        MadeTables.execute(MadeTables.writingTo(entry, Files.createDirectory(folder.resolve(output)), inputs), inputs, monitor);
    }
}
