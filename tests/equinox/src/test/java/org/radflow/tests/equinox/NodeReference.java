package org.radflow.tests.equinox;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.NodeDeclaration;
import org.radflow.runtime.node.PortGroup;
import org.radflow.runtime.node.PortGroup.Side;
import org.radflow.runtime.parameters.ParameterField;
import org.radflow.runtime.parameters.Parameters;

/** The reference of all nodes in Markdown, as the nodes describe themselves. It lies in the folder docs. */
final class NodeReference {

    private final StringBuilder m_text = new StringBuilder();

    private NodeReference() {
    }

    static String of(final NodeCatalog catalog, final List<NodeEntry> nodes) {
        final var reference = new NodeReference();
        reference.line("# Nodes");
        reference.line("Made from the nodes themselves; do not edit. `" + Installed.HOW_TO_UPDATE + "` makes it anew.");
        reference.contents(nodes);
        nodes.forEach(entry -> reference.node(catalog, entry));
        return reference.m_text.toString();
    }

    private void contents(final List<NodeEntry> nodes) {
        m_text.append("| | node | |\n| --- | --- | --- |\n");
        for (final var entry : nodes) {
            final var node = entry.create().declaration();
            m_text.append("| ").append(icon(entry, node)).append(" | [").append(node.name()).append("](#")
                .append(node.name().toLowerCase(Locale.ROOT).replace(' ', '-')).append(") | ")
                .append(Markdown.of(node.shortDescription())).append(" |\n");
        }
        m_text.append('\n');
    }

    private void node(final NodeCatalog catalog, final NodeEntry entry) {
        final var node = entry.create().declaration();
        line("## " + node.name());
        line(icon(entry, node) + " " + catalog.categoryName(entry.category()) + ", since version "
            + node.sinceVersion());
        line(Markdown.of(node.shortDescription()));
        line(Markdown.of(node.fullDescription()));
        ports("Input", node, PortGroup::input);
        ports("Output", node, PortGroup::output);
        node.parameters().ifPresent(this::parameters);
        if (!node.links().isEmpty()) {
            line("### Further reading");
            list(node.links().stream().map(link -> "[" + Markdown.of(link.description()) + "](" + link.href() + ")"));
        }
    }

    private static String icon(final NodeEntry entry, final NodeDeclaration node) {
        final var sources = Installed.ROOT.resolve("plugins").resolve(entry.bundle()).resolve("src/main/java");
        final var icon = sources.resolve(entry.factory().replace('.', '/')).resolveSibling(node.icon());
        if (!Files.exists(icon)) {
            throw new AssertionError(entry.factory() + " has no icon " + icon);
        }
        return "![](../" + Installed.ROOT.relativize(icon).toString().replace('\\', '/') + ")";
    }

    private void ports(final String title, final NodeDeclaration node,
        final Function<PortGroup, Optional<Side>> side) {
        final var groups = node.ports().stream().filter(group -> side.apply(group).isPresent()).toList();
        if (!groups.isEmpty()) {
            line("### " + title);
            list(groups.stream().map(group -> {
                final var port = side.apply(group).orElseThrow();
                final var note = switch (group.kind()) {
                    case OPTIONAL -> " (optional)";
                    case EXTENDABLE -> " (any number)";
                    default -> "";
                };
                return "**" + Markdown.of(port.name()) + "**" + note + ": " + Markdown.of(port.description());
            }));
        }
    }

    private void parameters(final Class<? extends NodeParameters> type) {
        line("### Parameters");
        parameters(type, "", "");
        m_text.append('\n');
    }

    /** @param path of the group among the parameters, as the option of the batch run wants it */
    private void parameters(final Class<?> type, final String path, final String indent) {
        final var defaults = Parameters.create(type.asSubclass(NodeParameters.class));
        var section = "";
        for (final var field : ParameterField.of(type)) {
            final var next = section(field);
            if (!next.equals(section)) {
                line("\n*" + next + "*");
                section = next;
            }
            final var key = path + field.key();
            final var isArray = field.type().isArray();
            field.annotation(Widget.class).ifPresent(widget -> m_text.append(indent).append("- ")
                .append(parameter(key, field, widget, field.get(defaults)).replace("\n", "\n" + indent)).append('\n'));
            field.group().ifPresent(nested -> parameters(nested, key + (isArray ? "/0/" : "/"), isArray ? indent + "  " : indent));
        }
    }

    private static String section(final ParameterField field) {
        return field.annotation(Layout.class).map(layout -> layout.value().getAnnotation(Section.class))
            .map(Section::title).orElse("");
    }

    private static String parameter(final String key, final ParameterField field, final Widget widget, final Object value) {
        return "**" + Markdown.of(widget.title()) + "** (`" + key + "`" + (widget.advanced() ? ", advanced" : "")
            + ", default " + shown(value) + "): " + Markdown.of(widget.description()) + choices(field.type());
    }

    private static String shown(final Object value) {
        if (value instanceof Boolean on) {
            return on ? "on" : "off";
        }
        if (value instanceof Object[] elements) {
            return elements.length == 0 ? "none" : elements.length + ", each";
        }
        if (value instanceof ColumnFilter) {
            return "no column";
        }
        return "".equals(value) ? "empty" : "`" + value + "`";
    }

    private static String choices(final Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        return Arrays.stream(type.getEnumConstants()).map(constant -> choice(type, (Enum<?>)constant))
            .collect(Collectors.joining());
    }

    private static String choice(final Class<?> type, final Enum<?> constant) {
        try {
            final var label = type.getField(constant.name()).getAnnotation(Label.class);
            return "\n  - `" + constant.name() + "`: " + Markdown.of(label.value())
                + (label.description().isEmpty() ? "" : ". " + Markdown.of(label.description()));
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private void list(final Stream<String> items) {
        items.forEach(item -> m_text.append("- ").append(item).append('\n'));
        m_text.append('\n');
    }

    private void line(final String line) {
        m_text.append(line).append("\n\n");
    }
}
