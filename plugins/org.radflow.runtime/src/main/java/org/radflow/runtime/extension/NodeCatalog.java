package org.radflow.runtime.extension;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes that are installed and the categories they are listed in. Immutable. */
public final class NodeCatalog {

    private final Map<String, NodeEntry> m_nodes = new LinkedHashMap<>();

    private final Map<String, String> m_categories;

    /** @param categories names of categories by path */
    public NodeCatalog(final Collection<NodeEntry> nodes, final Map<String, String> categories) {
        nodes.forEach(node -> m_nodes.putIfAbsent(node.factory(), node));
        m_categories = Map.copyOf(categories);
    }

    /** @param factory class name of a node's factory */
    public Optional<NodeEntry> find(final String factory) {
        return Optional.ofNullable(m_nodes.get(factory));
    }

    public List<NodeEntry> nodes() {
        return List.copyOf(m_nodes.values());
    }

    /** The names along a category path, such as "Community Nodes / Radflow". Unknown parts keep their id. */
    public String categoryName(final String path) {
        final var names = new StringBuilder();
        final var parent = new StringBuilder();
        for (final var id : path.split("/")) {
            if (!id.isEmpty()) {
                parent.append('/').append(id);
                names.append(names.isEmpty() ? "" : " / ").append(m_categories.getOrDefault(parent.toString(), id));
            }
        }
        return names.toString();
    }
}
