package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;
import org.radflow.pipeline.StepKinds;

/** The kinds of steps that the installed bundles contribute to the extension point {@code org.radflow.pipeline.steps}. */
public final class InstalledSteps {

    private static final String EXTENSION_POINT = "org.radflow.pipeline.steps";

    private InstalledSteps() {}

    /** @throws IllegalStateException naming a contributed class that cannot be created */
    public static StepKinds kinds() {
        List<StepKinds.Provider> providers = new ArrayList<>();
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSION_POINT)) {
            try {
                providers.add((StepKinds.Provider)element.createExecutableExtension("class"));
            } catch (CoreException e) {
                throw new IllegalStateException("%s contributes the class %s to %s, which cannot be created: %s".formatted(
                        element.getContributor().getName(), element.getAttribute("class"), EXTENSION_POINT, e.getMessage()), e);
            }
        }
        return new StepKinds(providers);
    }

    /** Name and version of this software. */
    public static String software() {
        return "Radflow " + FrameworkUtil.getBundle(InstalledSteps.class).getVersion();
    }
}
