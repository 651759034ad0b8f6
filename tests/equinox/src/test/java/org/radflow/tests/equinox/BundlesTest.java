package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class BundlesTest {

    /** The reader through dcm4che is built by a profile. */
    @Test
    void everyBundleOfTheProjectIsInstalled() throws IOException {
        final var installed = Installed.bundles().stream().map(Bundle::getSymbolicName)
            .filter(name -> !name.startsWith("org.radflow.tests.")).collect(Collectors.toCollection(TreeSet::new));
        try (var folders = Files.list(Installed.ROOT.resolve("plugins"))) {
            assertEquals(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                .filter(name -> !name.equals("org.radflow.dicom.dcm4che")).collect(Collectors.toCollection(TreeSet::new)), installed);
        }
    }

    @Test
    void everyBundleResolves() {
        for (final var bundle : Installed.bundles()) {
            assertNotEquals(Bundle.INSTALLED, bundle.getState(), () -> bundle.getSymbolicName() + " is unresolved");
        }
    }
}
