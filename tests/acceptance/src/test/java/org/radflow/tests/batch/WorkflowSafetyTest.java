package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows that are broken, foreign or hostile: refused at load with exit code 3 and a message that says why. */
class WorkflowSafetyTest {

    private static final int LOAD_ERROR = 3;

    @TempDir
    Path folder;

    @Test
    void anExternalEntityIsRefused() throws IOException {
        final Path secret = Files.writeString(folder.resolve("secret.txt"), "not for everyone");
        final Path workflow = copyOfTheExample();
        final Path file = workflow.resolve("workflow.knime");
        Files.writeString(file, Files.readString(file)
            .replaceFirst("\\?>", "?><!DOCTYPE config [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
            .replaceFirst("value=\"ct-radiomics\"/>", "value=\"ct-radiomics\"/>&e;"));
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowDir=" + workflow);
        assertEquals(LOAD_ERROR, result.exitCode(), result.output());
        assertTrue(result.output().contains("workflow.knime"), result.output());
        assertFalse(result.output().contains("not for everyone"), result.output());
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        final Path archive = archive("", "");
        final byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowFile=" + archive);
        assertEquals(LOAD_ERROR, result.exitCode(), result.output());
        assertTrue(result.output().contains(archive.getFileName().toString()), result.output());
    }

    @Test
    void anEntryThatPointsOutOfTheArchiveIsRefused() throws IOException {
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowFile=" + archive("../../escaped.txt", "outside"));
        assertEquals(LOAD_ERROR, result.exitCode(), result.output());
        assertTrue(result.output().contains("escaped.txt"), result.output());
        try (var files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.endsWith("escaped.txt")));
        }
    }

    @Test
    void aNodeThatIsNotInstalledIsNamedWithItsBundleAndFeature() throws IOException {
        final Path workflow = copyOfTheExample();
        try (var files = Files.walk(workflow)) {
            final Path settings = files.filter(file -> file.endsWith("CSV Writer (#6)/settings.xml")).findFirst().orElseThrow();
            Files.writeString(settings, Files.readString(settings).replace("org.radflow.pipeline.nodes.CsvWriterNodeFactory", "org.other.Factory")
                .replaceAll("(node-bundle-symbolic-name\" type=\"xstring\" value=\")[^\"]*", "$1org.other.bundle")
                .replaceAll("(node-feature-symbolic-name\" type=\"xstring\" value=\")[^\"]*", "$1org.other.feature"));
        }
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowDir=" + workflow);
        assertEquals(LOAD_ERROR, result.exitCode(), result.output());
        for (final String named : new String[]{"CSV Writer", "org.other.bundle", "org.other.feature"}) {
            assertTrue(result.output().contains(named), () -> named + " is not in: " + result.output());
        }
    }

    @Test
    void anUnknownOptionAndAnAbsentWorkflowAreWrongParameters() {
        assertEquals(2, Radflow.run(folder, "batch", "-workflowdir=" + Radflow.EXAMPLE).exitCode());
        assertEquals(2, Radflow.run(folder, "batch").exitCode());
        assertEquals(LOAD_ERROR, Radflow.run(folder, "batch", "-workflowDir=" + folder.resolve("absent")).exitCode());
    }

    private Path copyOfTheExample() throws IOException {
        final Path copy = folder.resolve("copy");
        try (var files = Files.walk(Radflow.EXAMPLE)) {
            files.forEach(file -> copy(file, copy.resolve(Radflow.EXAMPLE.relativize(file).toString())));
        }
        return copy;
    }

    private static void copy(final Path from, final Path to) {
        try {
            Files.copy(from, to);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as a .knwf archive, with one entry more unless its name is empty. */
    private Path archive(final String name, final String content) throws IOException {
        final Path archive = folder.resolve("example.knwf");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.walk(Radflow.EXAMPLE)) {
            for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("ct-radiomics/" + Radflow.EXAMPLE.relativize(file)));
                Files.copy(file, zip);
            }
            if (!name.isEmpty()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }
}
