package org.radflow.runtime.batch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.app.IApplication;
import org.osgi.framework.FrameworkUtil;

/** What computes: the installed bundles with their versions, and Java. */
final class Software {

    private Software() {
    }

    /** Where this bundle runs as one: the bundle of applications has been started and sees all others. */
    static String described() {
        final var java = "Java " + System.getProperty("java.vm.version") + " " + System.getProperty("os.arch");
        final var bundle = FrameworkUtil.getBundle(IApplication.class);
        return bundle == null ? java : Stream.of(bundle.getBundleContext().getBundles())
            .map(installed -> installed.getSymbolicName() + " " + installed.getVersion()).sorted().collect(Collectors.joining("\n", "", "\n" + java));
    }
}
