package org.radflow.runtime.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.parameters.NodeParameters;

/**
 * What a node says about itself.
 *
 * @param name as shown to users
 * @param icon path of the icon relative to the factory class
 * @param shortDescription one sentence of plain text
 * @param fullDescription HTML
 * @param sinceVersion first version of the extension that has the node
 * @param ports the port groups in order
 * @param parameters class of the parameters, empty if the node has none
 * @param viewDescription empty if the node has no view
 * @param type role of the node in a workflow
 * @param keywords further words the node is found by
 * @param links further reading
 */
public record NodeDeclaration(String name, String icon, String shortDescription, String fullDescription,
    String sinceVersion, List<PortGroup> ports, Optional<Class<? extends NodeParameters>> parameters,
    Optional<String> viewDescription, NodeType type, List<String> keywords, List<Link> links) {

    /** A link to further reading. */
    public record Link(String href, String description) {
    }
}
