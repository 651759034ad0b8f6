package org.radflow.runtime.batch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.FrameworkUtil;

/** What computes: the installed bundles with their versions, and Java. */
final class Software {

    private Software() {
    }

    static String described() {
        final var java = "Java " + System.getProperty("java.vm.version") + " " + System.getProperty("os.arch");
        final var bundle = FrameworkUtil.getBundle(Software.class);
        return bundle == null ? java : Stream.of(bundle.getBundleContext().getBundles())
            .map(installed -> installed.getSymbolicName() + " " + installed.getVersion()).sorted().collect(Collectors.joining("\n", "", "\n" + java));
    }
}
