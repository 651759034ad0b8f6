package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

/** Bundles ask KNIME for packages, without versions, because KNIME exports its packages without. */
class ManifestTest {

    /** Its packages are split among bundles, so that they cannot be imported. */
    private static final String REGISTRY = "org.eclipse.core.runtime";

    @Test
    void bundlesImportKnimePackagesWithoutVersionAndRequireNoneOfItsBundles() throws IOException {
        try (var bundles = Files.list(Project.ROOT.resolve("plugins"))) {
            for (final Path bundle : bundles.filter(Files::isDirectory).filter(b -> !b.endsWith("org.radflow.runtime")).toList()) {
                final Attributes manifest = manifest(bundle);
                final String required = manifest.getValue("Require-Bundle");
                assertTrue(required == null || required.equals(REGISTRY),
                    () -> bundle.getFileName() + " requires " + required + "; expected Import-Package, or " + REGISTRY + " alone");
                final String imports = manifest.getValue("Import-Package");
                assertTrue(imports != null, () -> bundle.getFileName() + " imports nothing");
                assertFalse(imports.matches("(?s).*org\\.knime[\\w.]*;\\s*version=.*"),
                    () -> bundle.getFileName() + " asks for a version of an org.knime package: " + imports);
            }
        }
    }

    private static Attributes manifest(final Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
