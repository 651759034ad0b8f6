package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.radflow.runtime.node.NodeDeclaration.Link;
import org.radflow.runtime.node.NodeDeclaration;

/** A node as its factory declares it, starting with {@link #create()}. */
public final class DefaultNode implements FluentNodeAPI {

    private final String m_name;

    private final String m_icon;

    private final String m_shortDescription;

    private final String m_fullDescription;

    private final String m_sinceVersion;

    private final PortsBuilder m_ports = new PortsBuilder();

    private final DefaultModel m_model;

    private final List<String> m_keywords = new ArrayList<>();

    private final List<Link> m_links = new ArrayList<>();

    private DefaultView m_view;

    private NodeType m_type;

    private DefaultNode(final String name, final String icon, final String shortDescription,
        final String fullDescription, final String sinceVersion, final Consumer<DynamicPortsAdder> ports,
        final Function<RequireModelParameters, DefaultModel> model) {
        m_name = Objects.requireNonNull(name, "name");
        m_icon = Objects.requireNonNull(icon, "icon");
        m_shortDescription = Objects.requireNonNull(shortDescription, "short description");
        m_fullDescription = Objects.requireNonNull(fullDescription, "full description");
        m_sinceVersion = sinceVersion;
        ports.accept(m_ports);
        m_model = model.apply(DefaultModel.create());
    }

    /** Begins a declaration. */
    public static RequireName create() {
        return name -> icon -> shortDescription -> fullDescription -> (major, minor, revision) -> ports -> model ->
            new DefaultNode(name, icon, shortDescription, fullDescription, major + "." + minor + "." + revision, ports,
                model);
    }

    DefaultModel model() {
        return m_model;
    }

    Optional<DefaultView> view() {
        return Optional.ofNullable(m_view);
    }

    NodeDeclaration declaration() {
        return new NodeDeclaration(m_name, m_icon, m_shortDescription, m_fullDescription, m_sinceVersion,
            m_ports.groups(), m_model.parametersClass(), Optional.ofNullable(m_view).map(DefaultView::description),
            type(), List.copyOf(m_keywords), List.copyOf(m_links));
    }

    /** Unless declared: a node without inputs is a source, one without outputs a sink, any other a manipulator. */
    private NodeType type() {
        if (m_type != null) {
            return m_type;
        }
        if (m_view != null) {
            return NodeType.Visualizer;
        }
        final var groups = m_ports.groups();
        if (groups.stream().noneMatch(group -> group.input().isPresent())) {
            return NodeType.Source;
        }
        return groups.stream().noneMatch(group -> group.output().isPresent()) ? NodeType.Sink : NodeType.Manipulator;
    }

    /**
     * Adds a view.
     *
     * @throws IllegalStateException if the node has one
     */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        requireUnset(m_view, "view");
        m_view = view.apply(DefaultView.create());
        return this;
    }

    /**
     * Declares the role of the node in a workflow.
     *
     * @throws IllegalStateException if it is declared already
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        requireUnset(m_type, "type");
        m_type = nodeType;
        return this;
    }

    /** Adds words the node is found by. */
    public DefaultNode keywords(final String... keywords) {
        m_keywords.addAll(List.of(keywords));
        return this;
    }

    /** Adds a link to further reading. */
    public DefaultNode addExternalResource(final String href, final String description) {
        m_links.add(new Link(Objects.requireNonNull(href), Objects.requireNonNull(description)));
        return this;
    }

    private void requireUnset(final Object value, final String what) {
        if (value != null) {
            throw new IllegalStateException("The " + what + " of the node " + m_name + " is declared twice");
        }
    }

    /** First step. */
    public interface RequireName {
        RequireIcon name(String name);
    }

    /** Second step. */
    public interface RequireIcon {
        /** @param icon path relative to the factory class */
        RequireShortDescription icon(String icon);
    }

    /** Third step. */
    public interface RequireShortDescription {
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Fourth step. */
    public interface RequireFullDescription {
        /** @param fullDescription HTML */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Fifth step. */
    public interface RequireSinceVersion {
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Last step. */
    public interface RequireModel {
        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }
}
