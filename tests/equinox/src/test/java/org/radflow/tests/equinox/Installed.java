package org.radflow.tests.equinox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.radflow.runtime.extension.ExtensionCatalog;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;

/** What this Equinox has installed, and the project it was built from. */
final class Installed {

    /** The project's root folder. */
    static final Path ROOT = Path.of(System.getProperty("radflow.root")).toAbsolutePath().normalize();

    /** Whether stored settings and the node reference are rewritten instead of compared. */
    static final boolean UPDATE = Boolean.getBoolean("radflow.snapshots.update");

    /** How to rewrite them. */
    static final String HOW_TO_UPDATE = "./mvnw verify -pl tests/equinox -am -Dradflow.snapshots.update=true";

    private Installed() {
    }

    static NodeCatalog catalog() {
        return ExtensionCatalog.read(RegistryFactory.getRegistry());
    }

    /** All nodes, by category and then factory. */
    static List<NodeEntry> nodes() {
        return catalog().nodes().stream()
            .sorted(Comparator.comparing(NodeEntry::category).thenComparing(NodeEntry::factory)).toList();
    }

    /** The bundles of the project, this one among them. */
    static List<Bundle> bundles() {
        return Arrays.stream(FrameworkUtil.getBundle(Installed.class).getBundleContext().getBundles())
            .filter(bundle -> bundle.getSymbolicName().startsWith("org.radflow.")).toList();
    }

    static Bundle bundle(final String symbolicName) {
        return bundles().stream().filter(bundle -> bundle.getSymbolicName().equals(symbolicName)).findFirst()
            .orElseThrow(() -> new AssertionError("The bundle " + symbolicName + " is not installed"));
    }

    /** The class of a node's factory as its own bundle loads it. */
    static Class<?> factory(final NodeEntry entry) {
        try {
            return bundle(entry.bundle()).loadClass(entry.factory());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(entry.bundle() + " cannot load the factory " + entry.factory(), e);
        }
    }
}
