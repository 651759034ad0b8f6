package org.radflow.runtime.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.runtime.TestWorkflow.config;
import static org.radflow.runtime.TestWorkflow.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;

class BatchCommandTest {

    @TempDir
    Path m_folder;

    private final ByteArrayOutputStream m_output = new ByteArrayOutputStream();

    private final List<Long> m_rows = new ArrayList<>();

    private final TestWorkflow m_workflow = new TestWorkflow();

    @BeforeEach
    void makeWorkflow() {
        m_workflow.node(1, TestNodes::make, "", config("rows", entry("used_variable", "xstring", "n")
            + "<entry key=\"exposed_variable\" type=\"xstring\" isnull=\"true\" value=\"\"/>"))
            .node(2, () -> TestNodes.sink((input, output) -> {
                m_rows.add(input.getInTable(0).size());
                NodeLogger.getLogger(BatchCommandTest.class).info("Wrote a.csv (4 rows)");
            })).chain(1, 2).variable("n", "INTEGER", "xint", 4);
    }

    private int run(final TestWorkflow workflow, final String... options) throws Exception {
        final var arguments = new ArrayList<>(List.of("-workflowDir=" + workflow.writeTo(m_folder), "-nosave"));
        arguments.addAll(Arrays.asList(options));
        return command(workflow).run(arguments).value();
    }

    private BatchCommand command(final TestWorkflow workflow) {
        final var out = new PrintStream(m_output, true, StandardCharsets.UTF_8);
        return new BatchCommand(workflow.catalog(), out, out, new PlainProgress(out));
    }

    private String output() {
        return m_output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void workflowIsExecuted() throws Exception {
        assertEquals(0, run(m_workflow, "-reset"));
        assertEquals(List.of(4L), m_rows);
        assertTrue(output().contains("Written:\n  a.csv (4 rows)\n"), output());
        assertTrue(output().contains("Executed 2 of 2 nodes"), output());
    }

    @Test
    void archiveIsExecuted() throws Exception {
        final var archive = m_workflow.zipTo(m_folder.resolve("w.knwf"));
        assertEquals(0, command(m_workflow).run(List.of("-workflowFile=" + archive)).value());
        assertEquals(List.of(4L), m_rows);
    }

    @Test
    void variablesAndOptionsAreSet() throws Exception {
        assertEquals(0, run(m_workflow, "-workflow.variable=n,6,int"));
        assertEquals(0, run(m_workflow, "-option=1,name,a,b,String", "-option=1,kind,SQUARED,String"));
        assertEquals(List.of(6L, 4L), m_rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-workflow.variable=n,6", "-workflow.variable=n,six,int", "-workflow.variable=n,6,float",
        "-option=1,rows,5", "-option=9,rows,5,int", "-option=7/4,rows,5,int", "-option=1,columns,5,int",
        "-option=1,rows,many,int", "-option=,rows,5,int",
        "-option=1,,5,int", "-option=1,/,5,int", "-credential=c", "-credential=c;me", "-credential=;me;x", "-preferences=p", "-masterkey=",
        "-destDir=", "-destFile", "-unknown"})
    void wrongOptionsAreNamed(final String option) throws Exception {
        assertEquals(2, run(m_workflow, option));
        assertTrue(output().contains(option.substring(0, option.indexOf('=') < 0 ? option.length() : 7)), output());
    }

    @Test
    void wrongDestinationsAreNamed() throws Exception {
        m_workflow.writeTo(m_folder);
        final var other = Files.writeString(Files.createDirectory(m_folder.resolveSibling(m_folder.getFileName() + "-other")).resolve("file"), "x");
        for (final var option : List.of("-destDir=" + other.getParent(), "-destDir=" + other, "-destFile=" + other.getParent(),
            "-destDir=" + m_folder.resolve("inside"), "-destFile=" + m_folder.resolve("inside.knwf"), "-destDir=" + m_folder.getParent())) {
            assertEquals(2, command(m_workflow).run(List.of("-workflowDir=" + m_folder, option)).value(), option);
            assertTrue(output().contains(option + ": found"), output());
        }
        assertEquals(2, command(m_workflow).run(List.of("-workflowDir=" + m_folder, "-destDir=/a", "-destFile=/b")).value());
        assertEquals("x", Files.readString(other));
        Files.delete(other);
        Files.delete(other.getParent());
    }

    @Test
    void executedWorkflowIsSaved() throws Exception {
        m_workflow.writeTo(m_folder.resolve("w"));
        for (final var destination : List.of("", "-destDir=" + m_folder.resolve("new"), "-destFile=" + m_folder.resolve("new.knwf"))) {
            final var arguments = new ArrayList<>(List.of("-workflowDir=" + m_folder.resolve("w"), "-reset"));
            if (!destination.isEmpty()) {
                arguments.add(destination);
            }
            assertEquals(0, command(m_workflow).run(arguments).value(), output());
        }
        assertEquals(List.of(4L, 4L, 4L), m_rows);
        for (final var saved : List.of("-workflowDir=" + m_folder.resolve("w"), "-workflowDir=" + m_folder.resolve("new"),
            "-workflowFile=" + m_folder.resolve("new.knwf"))) {
            assertEquals(0, command(m_workflow).run(List.of(saved, "-nosave")).value(), output());
        }
        assertEquals(3, m_rows.size());
        assertTrue(output().contains("Executed 0 of 2 nodes in 0.0 s; 2 kept from an earlier run"), output());
        assertEquals(0, command(m_workflow).run(List.of("-workflowDir=" + m_folder.resolve("w"), "-option=1,name,b,String")).value());
        assertEquals(4, m_rows.size());
        assertEquals(0, command(m_workflow).run(List.of("-workflowDir=" + m_folder.resolve("w"), "-workflow.variable=n,5,int")).value());
        assertEquals(0, command(m_workflow).run(List.of("-workflowDir=" + m_folder.resolve("w"), "-reset", "-nosave")).value());
        assertEquals(List.of(4L, 4L, 4L, 4L, 5L, 5L), m_rows);
    }

    @Test
    void secretsAreNotPrinted() throws Exception {
        assertEquals(0, run(m_workflow, "-credential=db;someone;s3cret", "-masterkey=k3y"));
        assertTrue(output().contains("Credential db is not one of the workflow"), output());
        assertFalse(output().contains("s3cret") || output().contains("k3y") || output().contains("someone"), output());
    }

    @Test
    void preferencesAreAppliedOrReported() throws Exception {
        final var file = Files.writeString(m_folder.resolve("p.epf"), """
            #KNIME
            file_export_version=3.0
            /instance/org.knime.workbench.core/knime.tempDir=%s
            /instance/org.eclipse.ui/showIntro=false
            \\!/=
            """.formatted(m_folder.toString().replace("\\", "\\\\")));
        final var before = System.getProperty("java.io.tmpdir");
        try {
            assertEquals(0, run(m_workflow, "-preferences=" + file));
            assertEquals(m_folder.toString(), System.getProperty("java.io.tmpdir"));
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        assertTrue(output().contains("Preference knime.tempDir = " + m_folder), output());
        assertTrue(output().contains("Without meaning here: /instance/org.eclipse.ui (1)"), output());
        Files.writeString(file, "/instance/org.knime.workbench.core/knime.maxThreads=many");
        assertEquals(2, run(m_workflow, "-preferences=" + file));
        assertTrue(output().contains("knime.maxThreads: found many, expected a number from 1 to 9999"), output());
    }

    @Test
    void workflowIsRequired() {
        assertEquals(2, command(m_workflow).run(List.of()).value());
        assertEquals(3, command(m_workflow).run(List.of("-workflowDir=/does/not/exist")).value());
        assertTrue(output().contains("No workflow at /does/not/exist"), output());
    }

    @Test
    void missingNodeIsALoadError() throws Exception {
        assertEquals(3, run(new TestWorkflow().missing(1, "", "")));
        assertTrue(output().contains("is not installed"), output());
    }

    @Test
    void refusedParametersAreALoadErrorOnRequest() throws Exception {
        final var model = entry("rows", "xint", -1) + entry("kind", "xstring", "LINEAR")
            + entry("name", "xstring", "x");
        assertEquals(4, run(new TestWorkflow().node(1, TestNodes::make, model, "")));
        assertEquals(3, run(new TestWorkflow().node(1, TestNodes::make, model, ""), "-failonloaderror"));
    }

    @Test
    void failedNodeIsAnExecutionError() throws Exception {
        assertEquals(4, run(new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.sink((in, out) -> {
            throw new KNIMEException("broken");
        })).chain(1, 2)));
        assertTrue(output().contains("Node (#2): broken"), output());
    }

    @Test
    void failedCasesAreListedAndFailOnRequest() throws Exception {
        final var workflow = new TestWorkflow().node(1, TestNodes::make)
            .node(2, () -> TestNodes.rowWise("y", true, row -> row.getKey().getString().equals("Row2")
                ? new MissingCell("empty region") : new DoubleCell(1)))
            .chain(1, 2);
        final var table = m_folder.resolve("out/failures.csv");
        assertEquals(0, run(workflow, "-failures=" + table));
        assertTrue(output().contains("Node (#2): Row2, y: empty region"), output());
        assertEquals("Case,Node,Columns,Reason\nRow2,Node (#2),y,empty region\n", Files.readString(table));
        assertEquals(4, run(workflow, "-failonerror", "-failures=" + table));
    }

    @Test
    void theTableOfFailuresIsEmptyWhenNoCaseFails() throws Exception {
        final var table = m_folder.resolve("failures.csv");
        assertEquals(0, run(m_workflow, "-failures=" + table));
        assertEquals("Case,Node,Columns,Reason\n", Files.readString(table));
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefused() throws Exception {
        final var journal = m_folder.resolve("journal");
        final var second = new ArrayList<Integer>();
        final var workflow = new TestWorkflow();
        workflow.node(1, TestNodes::make).node(2, () -> TestNodes.sink((in, out) -> {
            second.add(command(workflow).run(List.of("-workflowDir=" + m_folder, "-journal=" + journal)).value());
        })).chain(1, 2);
        assertEquals(0, run(workflow, "-journal=" + journal));
        assertEquals(List.of(3), second);
        assertTrue(output().contains("Found a run of process "), output());
        assertFalse(Files.exists(journal));
    }

    @Test
    void theJournalIsLeftByARunThatFailedAndOnRequest() throws Exception {
        final var journal = m_folder.resolve("journal");
        final var failing = new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.append("y", x -> x))
            .node(3, () -> TestNodes.sink((in, out) -> {
                throw new KNIMEException("broken");
            })).chain(1, 2, 3);
        assertEquals(4, run(failing, "-journal=" + journal));
        assertTrue(Files.exists(journal));
        final var good = new TestWorkflow().node(1, TestNodes::make).node(2, () -> TestNodes.append("y", x -> x)).chain(1, 2);
        assertEquals(0, run(good, "-journal=" + journal, "-keepjournal"));
        assertTrue(output().contains("3 records in " + journal), output());
        assertTrue(Files.exists(journal));
        assertEquals(0, run(good, "-journal=" + journal));
        assertFalse(Files.exists(journal));
    }
}
