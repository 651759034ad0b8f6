package org.radflow.tests.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.radflow.tests.Project;

/** Runs the standalone distribution as a user does: its start script in a process of its own. */
final class Radflow {

    /** What a finished run left: exit code and all that it printed. */
    record Result(int exitCode, String output) {
    }

    static final Path EXAMPLE = Project.ROOT.resolve("example-workflows/ct-radiomics");

    private static final Path SCRIPT = Project.ROOT.resolve("update-site/standalone/target/radflow/radflow");
    private static final int MINUTES = 10;
    private static final int POLL_MS = 20;
    private static final long EMPTY_JOURNAL = "RADFLOW journal 1\n".length();

    private Radflow() {
    }

    /** Runs to the end; temporary files go to the folder. */
    static Result run(final Path folder, final String... arguments) {
        return runJava("", folder, arguments);
    }

    /** Runs to the end with options for the Java virtual machine. */
    static Result runJava(final String javaOptions, final Path folder, final String... arguments) {
        return run(List.of(), javaOptions, folder, arguments);
    }

    /** Runs to the end, started by another command. */
    static Result runBy(final List<String> command, final Path folder, final String... arguments) {
        return run(command, "", folder, arguments);
    }

    private static Result run(final List<String> by, final String javaOptions, final Path folder, final String... arguments) {
        try {
            final Path output = Files.createTempFile(folder, "output", ".txt");
            final Process process = start(by, javaOptions, folder, output, arguments);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + MINUTES + " minutes: " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a run whose output goes to a file. */
    static Process start(final String javaOptions, final Path folder, final Path output, final String... arguments) throws IOException {
        return start(List.of(), javaOptions, folder, output, arguments);
    }

    private static Process start(final List<String> by, final String javaOptions, final Path folder, final Path output, final String... arguments)
        throws IOException {
        final List<String> command = new ArrayList<>(by);
        command.add(SCRIPT.toString());
        command.addAll(List.of(arguments));
        final ProcessBuilder builder =
            new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("RADFLOW_JAVA_OPTS", javaOptions + " -Djava.io.tmpdir=" + folder);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Waits until the journal of a run grows, or the run ends. */
    static void awaitRecords(final Process run, final Path journal) throws IOException, InterruptedException {
        final long before = Math.max(size(journal), EMPTY_JOURNAL);
        final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (run.isAlive() && size(journal) <= before && System.nanoTime() < end) {
            run.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
        }
    }

    private static long size(final Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The arguments that run the example workflow from a DICOM folder to a CSV file. */
    static String[] example(final Path input, final Path output, final String... more) {
        final List<String> arguments = new ArrayList<>(List.of("batch", "-workflowDir=" + EXAMPLE, "-nosave", "-reset", "-journal=" + output + ".run",
            "-workflow.variable=input," + input + ",String", "-workflow.variable=output," + output + ",String"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
