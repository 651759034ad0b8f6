package org.radflow.runtime.extension;

import java.util.function.Supplier;

import org.radflow.runtime.node.DeclaredNode;

/**
 * A node that is installed.
 *
 * @param factory class name of its factory
 * @param category path of the category it is listed in, such as /community/radflow
 * @param bundle symbolic name of its bundle
 * @param deprecated whether it is kept for old workflows only
 * @param creator makes a new node
 */
public record NodeEntry(String factory, String category, String bundle, boolean deprecated,
    Supplier<DeclaredNode> creator) {

    /**
     * A new node with default ports and parameters.
     *
     * @throws IllegalStateException if its bundle is broken
     */
    public DeclaredNode create() {
        return creator.get();
    }
}
