package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.tests.Project;

/**
 * A bundle sees the packages that its manifest imports and no others. A missing import shows only when the class that needs it runs: in a
 * dialog or a view that no test opens.
 */
class ImportsTest {

    /** Begins the packages of bundles that are required as a whole. */
    private static final String EQUINOX = "org.eclipse.";

    static List<Path> bundles() throws IOException {
        return Project.classFolders();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPackageInUseIsImported(final Path classes) throws IOException {
        final Set<String> used = new TreeSet<>();
        final Set<String> own = new TreeSet<>();
        final List<Path> files;
        try (var all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (final Path file : files) {
            own.add(packageOf(classes.relativize(file).toString().replace('\\', '/')));
            References.of(Files.readAllBytes(file), name -> !name.startsWith("java/")).classes.forEach(name -> used.add(packageOf(name)));
        }
        used.removeAll(own);
        final var manifest = manifest(classes.resolve("../../META-INF/MANIFEST.MF").normalize());
        used.removeAll(imports(manifest));
        used.removeIf(name -> name.startsWith(EQUINOX) && manifest.getValue("Require-Bundle") != null);
        assertEquals(Set.of(), used, () -> "not imported by " + classes);
    }

    private static String packageOf(final String internalName) {
        return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/'))).replace('/', '.');
    }

    private static Attributes manifest(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static Set<String> imports(final Attributes manifest) {
        return Arrays.stream(manifest.getValue("Import-Package").replaceAll("\"[^\"]*\"", "").split(","))
            .map(entry -> entry.replaceAll(";.*", "").trim()).collect(Collectors.toSet());
    }
}
