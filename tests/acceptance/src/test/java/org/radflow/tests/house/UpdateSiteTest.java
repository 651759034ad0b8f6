package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

/** What users install: our bundles with the libraries they need, a feature, a category, and never the runtime. */
class UpdateSiteTest {

    /** The reader through dcm4che is built by a profile, as its library is not on Maven Central. */
    private static final String OPTIONAL = "org.radflow.dicom.dcm4che";
    private static final Path SITE = Project.ROOT.resolve("update-site/site/target/repository");

    private static Set<String> names(final String folder) throws IOException {
        try (var files = Files.list(SITE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replaceAll("_.*", "")).collect(Collectors.toSet());
        }
    }

    @Test
    void theSiteHoldsWhatTheFeatureListsAndNoRuntime() throws IOException {
        final String feature = Files.readString(Project.ROOT.resolve("features/org.radflow.feature/feature.xml"));
        final Set<String> listed = Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(feature).results().map(found -> found.group(1))
            .collect(Collectors.toSet());
        assertEquals(listed, names("plugins"));
        assertFalse(listed.contains("org.radflow.runtime"));
        assertEquals(Set.of("org.radflow.feature"), names("features"));
    }

    @Test
    void theFeatureListsEveryBundleButTheRuntime() throws IOException {
        try (var bundles = Files.list(Project.ROOT.resolve("plugins"))) {
            final Set<String> expected = bundles.filter(Files::isDirectory).map(bundle -> bundle.getFileName().toString())
                .filter(bundle -> !bundle.equals("org.radflow.runtime") && !bundle.equals(OPTIONAL)).collect(Collectors.toSet());
            final Set<String> found = names("plugins");
            found.retainAll(expected);
            assertEquals(expected, found);
        }
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
