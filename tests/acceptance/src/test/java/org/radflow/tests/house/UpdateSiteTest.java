package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

/** What users install: our bundles with the libraries they need, a feature, a category, and never the runtime. */
class UpdateSiteTest {

    private static final Path SITE = Project.ROOT.resolve("update-site/site/target/repository");

    private static Set<String> names(final String folder) throws IOException {
        try (var files = Files.list(SITE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replaceAll("_.*", "")).collect(Collectors.toSet());
        }
    }

    @Test
    void theSiteHoldsBundlesLibrariesAndFeatureButNoRuntime() throws IOException {
        assertEquals(Set.of("org.radflow.image", "org.radflow.dicom", "org.radflow.normalise", "org.radflow.features", "org.radflow.pipeline",
            "wrapped.net.imglib2.imglib2", "org.apache.commons.commons-csv", "org.apache.commons.commons-io", "org.apache.commons.commons-codec"),
            names("plugins"));
        assertEquals(Set.of("org.radflow.feature"), names("features"));
    }

    @Test
    void theFeatureStandsInACategory() throws IOException {
        try (ZipFile content = new ZipFile(SITE.resolve("content.jar").toFile())) {
            final String units = new String(content.getInputStream(content.getEntry("content.xml")).readAllBytes());
            for (final String expected : List.of("org.eclipse.equinox.p2.type.category", "org.radflow.feature.feature.group")) {
                assertTrue(units.contains(expected), expected);
            }
        }
    }
}
