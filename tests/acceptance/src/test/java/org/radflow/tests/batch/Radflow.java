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

    private Radflow() {
    }

    /** Runs to the end; temporary files go to the folder. */
    static Result run(final Path folder, final String... arguments) {
        return runJava("", folder, arguments);
    }

    /** Runs to the end with options for the Java virtual machine. */
    static Result runJava(final String javaOptions, final Path folder, final String... arguments) {
        try {
            final Path output = Files.createTempFile(folder, "output", ".txt");
            final Process process = start(javaOptions, folder, output, arguments);
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
        final List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        final ProcessBuilder builder =
            new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("RADFLOW_JAVA_OPTS", javaOptions + " -Djava.io.tmpdir=" + folder);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** The arguments that run the example workflow from a DICOM folder to a CSV file. */
    static String[] example(final Path input, final Path output, final String... more) {
        final List<String> arguments = new ArrayList<>(List.of("batch", "-workflowDir=" + EXAMPLE, "-nosave", "-reset",
            "-workflow.variable=input," + input + ",String", "-workflow.variable=output," + output + ",String"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
