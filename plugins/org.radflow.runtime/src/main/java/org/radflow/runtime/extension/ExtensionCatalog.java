package org.radflow.runtime.extension;

import java.util.ArrayList;
import java.util.HashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.knime.core.node.NodeFactory;
import org.radflow.runtime.node.DeclaredNode;

/** Reads the nodes and categories that bundles contribute. Factories are not created before a node is. */
public final class ExtensionCatalog {

    private static final String NODES = "org.knime.workbench.repository.nodes";

    private static final String CATEGORIES = "org.knime.workbench.repository.categories";

    private ExtensionCatalog() {
    }

    public static NodeCatalog read(final IExtensionRegistry registry) {
        final var nodes = new ArrayList<NodeEntry>();
        for (final var element : registry.getConfigurationElementsFor(NODES)) {
            if ("node".equals(element.getName())) {
                nodes.add(new NodeEntry(element.getAttribute("factory-class"), attribute(element, "category-path", "/"),
                    element.getContributor().getName(), Boolean.parseBoolean(element.getAttribute("deprecated")),
                    () -> create(element)));
            }
        }
        final var categories = new HashMap<String, String>();
        for (final var element : registry.getConfigurationElementsFor(CATEGORIES)) {
            final var parent = attribute(element, "path", "/");
            categories.put((parent.endsWith("/") ? parent : parent + "/") + element.getAttribute("level-id"),
                element.getAttribute("name"));
        }
        return new NodeCatalog(nodes, categories);
    }

    private static String attribute(final IConfigurationElement element, final String name, final String fallback) {
        final var value = element.getAttribute(name);
        return value == null ? fallback : value;
    }

    private static DeclaredNode create(final IConfigurationElement element) {
        try {
            final var factory = (NodeFactory<?>)element.createExecutableExtension("factory-class");
            if (factory.createNodeModel() instanceof DeclaredNode node) {
                return node;
            }
            throw new IllegalStateException(
                "The node " + factory.getClass().getName() + " is not declared with org.knime.node.DefaultNode");
        } catch (CoreException e) {
            throw new IllegalStateException("Cannot create the node " + element.getAttribute("factory-class") + ": "
                + e.getStatus().getMessage(), e);
        }
    }
}
