package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.runtime.TestWorkflow.config;
import static org.radflow.runtime.TestWorkflow.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;
import org.radflow.runtime.TestNodes.Execution;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.workflow.WorkflowNode;

class WorkflowRunTest {

    @TempDir
    Path m_folder;

    private static final RunListener SILENT = new RunListener() {
        @Override
        public void started(final WorkflowNode node) {
            // not watched
        }

        @Override
        public void progress(final WorkflowNode node, final double fraction, final String message) {
            // not watched
        }

        @Override
        public void finished(final NodeResult result) {
            // not watched
        }
    };

    private RunResult run(final TestWorkflow workflow) throws Exception {
        return new WorkflowRun(workflow.load(m_folder), 2, SILENT).execute();
    }

    private static List<List<Double>> values(final BufferedDataTable table) {
        final var values = new ArrayList<List<Double>>();
        for (final DataRow row : table) {
            values.add(row.stream().map(cell -> ((DoubleValue)cell).getDoubleValue()).toList());
        }
        return values;
    }

    private static List<Status> statuses(final RunResult result) {
        return result.nodes().stream().map(NodeResult::status).toList();
    }

    @Test
    void rowWiseNodesFollowEachOther() throws Exception {
        final var seen = new ArrayList<List<Double>>();
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.append("y", x -> x + 1)).node(3, () -> TestNodes.append("z", x -> 10 * x))
            .node(4, () -> TestNodes.sink((input, output) -> seen.addAll(values(input.getInTable(0)))))
            .chain(1, 2, 3, 4));
        assertEquals(List.of(List.of(0.0, 1.0, 10.0), List.of(1.0, 2.0, 20.0), List.of(2.0, 3.0, 30.0)), seen);
        assertTrue(result.isSuccess());
        assertEquals(List.of(3L), result.nodes().get(1).rows());
    }

    @Test
    void flowVariablesOverrideAndAreExposed() throws Exception {
        final var seen = new ArrayList<List<Double>>();
        final var overridden = config("rows", entry("used_variable", "xstring", "n")
            + entry("exposed_variable", "xstring", "rows"));
        final var fromBefore = config("rows", entry("used_variable", "xstring", "rows")
            + "<entry key=\"exposed_variable\" type=\"xstring\" isnull=\"true\" value=\"\"/>");
        final var result = run(new TestWorkflow().node(1, TestNodes::make, "", overridden)
            .node(2, TestNodes::make, "", fromBefore)
            .node(3, () -> TestNodes.sink((input, output) -> seen.addAll(values(input.getInTable(0)))))
            .connect(1, 0, 2, 0).chain(2, 3).variable("n", "INTEGER", "xint", 2));
        assertTrue(result.isSuccess(), result.toString());
        assertEquals(List.of(List.of(0.0), List.of(1.0)), seen);
    }

    @Test
    void missingVariableFailsTheNode() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make, "", config("rows",
            entry("used_variable", "xstring", "n") + entry("exposed_variable", "xstring", "m"))));
        assertEquals(Optional.of("The setting \"rows\" is controlled by the flow variable \"n\", which does not exist"),
            result.nodes().get(0).error());
    }

    @Test
    void branchesRunAtTheSameTime() throws Exception {
        final var barrier = new CyclicBarrier(2);
        final Execution meet = (input, output) -> {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new KNIMEException("The branches did not meet", e);
            }
        };
        assertTrue(run(new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.sink(meet))
            .node(3, () -> TestNodes.sink(meet)).chain(1, 2).chain(1, 3)).isSuccess());
    }

    @Test
    void failedNodeStopsThoseAfterItAndNoOthers() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.pass((input, output) -> {
                throw new KNIMEException("broken");
            })).node(3, () -> TestNodes.append("y", x -> x)).node(4, () -> TestNodes.append("z", x -> x))
            .chain(1, 2, 3).chain(1, 4));
        assertEquals(List.of(Status.EXECUTED, Status.FAILED, Status.SKIPPED, Status.EXECUTED), statuses(result));
        assertEquals(Optional.of("broken"), result.nodes().get(1).error());
        assertEquals(Optional.of("Not executed because of Node (#2)"), result.nodes().get(2).error());
        assertFalse(result.isSuccess());
    }

    @Test
    void unconnectedInputFailsTheNodeBeforeAnythingRuns() throws Exception {
        final var result = run(new TestWorkflow().node(1, () -> TestNodes.append("y", x -> x)));
        assertEquals(Optional.of("Input port 1 is not connected"), result.nodes().get(0).error());
    }

    @Test
    void failedRowsAreReportedOnceWhereTheyFail() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.rowWise("y", true, row -> {
                if (row.getKey().getString().equals("Row1")) {
                    throw new IllegalArgumentException("no contour");
                }
                return new DoubleCell(1);
            })).node(3, () -> TestNodes.append("z", x -> x)).node(4, () -> TestNodes.pass((input, output) -> {
            })).chain(1, 2, 3, 4));
        assertTrue(result.isSuccess());
        assertEquals(List.of(new CaseFailure("Row1", "y", "no contour")), result.nodes().get(1).failures());
        assertEquals(List.of(), result.nodes().get(2).failures());
        assertEquals(List.of(), result.nodes().get(3).failures());
    }

    @Test
    void singleMissingValuesAreNoFailedCases() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.rowWise("y", "z", row -> new DataCell[]{new DoubleCell(1), new MissingCell("flat")}))
            .node(3, () -> TestNodes.pass((input, output) -> {
            })).chain(1, 2, 3));
        assertTrue(result.isSuccess());
        assertFalse(result.hasCaseFailures());
        assertEquals(Map.of("z: flat", 3), result.nodes().get(1).missing());
        assertEquals(Map.of(), result.nodes().get(2).missing());
    }

    @Test
    void runWithoutAnyGoodRowFails() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.rowWise("y", true, row -> new MissingCell("too small"))).chain(1, 2));
        assertEquals(3, result.nodes().get(1).failures().size());
        assertTrue(result.nodes().get(1).allRowsFailed());
        assertFalse(result.isSuccess());
    }

    @Test
    void outOfMemoryInOneRowFailsThatCase() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.append("y", x -> x)).node(3, () -> TestNodes.rowWise("z", true, row -> {
                if (row.getKey().getString().equals("Row1")) {
                    throw new OutOfMemoryError("test");
                }
                return new DoubleCell(1);
            })).node(4, () -> TestNodes.append("w", x -> x)).chain(1, 2, 3, 4));
        assertTrue(result.isSuccess());
        final var failures = result.nodes().get(2).failures();
        assertEquals(List.of("Row1"), failures.stream().map(CaseFailure::row).toList());
        assertTrue(failures.get(0).reason().startsWith("Out of memory"), failures.toString());
    }

    @Test
    void errorThatIsNotOfARowFailsTheNode() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.append("y", x -> x)).node(3, () -> TestNodes.rowWise("z", true, row -> {
                throw new AssertionError("test");
            })).node(4, () -> TestNodes.append("w", x -> x)).chain(1, 2, 3, 4));
        assertEquals(List.of(Status.EXECUTED, Status.SKIPPED, Status.FAILED, Status.SKIPPED), statuses(result));
        assertEquals("java.lang.AssertionError: test", result.nodes().get(2).error().orElseThrow());
    }

    @Test
    void cellsThatANodeComputesForItsTableFailTheirCaseOnly() throws Exception {
        final var result = run(new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.rearranging(row -> {
            if (row.getKey().getString().equals("Row2")) {
                throw new OutOfMemoryError("test");
            }
            return new DoubleCell(1);
        })).chain(1, 2));
        assertTrue(result.isSuccess());
        assertEquals(List.of("Row2"), result.nodes().get(1).failures().stream().map(CaseFailure::row).toList());
    }

    @Test
    void cancelledRunEnds() throws Exception {
        final var workflow = new TestWorkflow().node(1, TestNodes::make);
        final var runs = new ArrayList<WorkflowRun>();
        workflow.node(2, () -> TestNodes.pass((input, output) -> {
            runs.get(0).cancel();
            input.getExecutionContext().checkCanceled();
        })).node(3, () -> TestNodes.append("y", x -> x)).chain(1, 2, 3);
        runs.add(new WorkflowRun(workflow.load(m_folder), 1, SILENT));
        assertEquals(List.of(Status.EXECUTED, Status.CANCELED, Status.SKIPPED), statuses(runs.get(0).execute()));
    }
}
