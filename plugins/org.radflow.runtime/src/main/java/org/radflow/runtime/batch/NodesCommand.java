package org.radflow.runtime.batch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.knime.core.node.port.PortObjectSpec;
import org.radflow.runtime.dialog.NodeDialog;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.NodeDeclaration;
import org.radflow.runtime.node.NodePorts;
import org.radflow.runtime.node.PortGroup.Side;
import org.radflow.runtime.node.PortGroup;
import org.radflow.runtime.parameters.Parameters;

/** Lists the installed nodes, or describes one of them or its dialog. */
final class NodesCommand {

    static final String USAGE = "Usage: radflow nodes [[-dialog] NAME]";

    private final NodeCatalog m_catalog;

    private final PrintStream m_out;

    private final PrintStream m_err;

    NodesCommand(final NodeCatalog catalog, final PrintStream out, final PrintStream err) {
        m_catalog = catalog;
        m_out = out;
        m_err = err;
    }

    /** @param arguments nothing, or the words of a node's name, after {@code -dialog} for its dialog as JSON */
    ExitCode run(final List<String> arguments) {
        if (arguments.isEmpty()) {
            list();
            return ExitCode.DONE;
        }
        final var asDialog = arguments.get(0).equals("-dialog");
        final var name = String.join(" ", arguments.subList(asDialog ? 1 : 0, arguments.size()));
        for (final var entry : m_catalog.nodes()) {
            final var declaration = entry.create().declaration();
            if (declaration.name().equalsIgnoreCase(name) || entry.factory().equals(name)) {
                if (asDialog) {
                    m_out.println(dialog(declaration));
                } else {
                    describe(entry, declaration);
                }
                return ExitCode.DONE;
            }
        }
        m_err.println("There is no node \"" + name + "\"; radflow nodes lists all");
        return ExitCode.PARAMETERS;
    }

    private static String dialog(final NodeDeclaration node) {
        return node.parameters().map(type -> NodeDialog.describe(type, Parameters.create(type),
            Parameters.input(NodePorts.defaults(node.ports()), Map.of(), new PortObjectSpec[inputs(node)])).toPrettyString())
            .orElse("{ }");
    }

    private static int inputs(final NodeDeclaration node) {
        return NodePorts.defaults(node.ports()).getInputPorts().length;
    }

    private void list() {
        final var categories = new TreeMap<String, List<NodeDeclaration>>();
        for (final var entry : m_catalog.nodes()) {
            if (!entry.deprecated()) {
                categories.computeIfAbsent(m_catalog.categoryName(entry.category()), category -> new ArrayList<>())
                    .add(entry.create().declaration());
            }
        }
        categories.forEach((category, nodes) -> {
            m_out.println(category);
            nodes.stream().sorted(Comparator.comparing(NodeDeclaration::name)).forEach(
                node -> m_out.println("  " + node.name() + "  -  " + PlainText.of(node.shortDescription())));
            m_out.println();
        });
    }

    private void describe(final NodeEntry entry, final NodeDeclaration node) {
        m_out.println(node.name() + "  (" + m_catalog.categoryName(entry.category()) + ")");
        m_out.println(entry.factory() + " in " + entry.bundle() + ", since " + node.sinceVersion());
        m_out.println();
        m_out.println(PlainText.of(node.fullDescription()));
        ports("Input", node, PortGroup::input);
        ports("Output", node, PortGroup::output);
        node.parameters().ifPresent(type -> {
            m_out.println();
            m_out.println("Parameters");
            ParameterText.of(type).forEach(line -> m_out.println("  " + line));
        });
        node.links().forEach(link -> m_out.println("See " + link.description() + ": " + link.href()));
    }

    private void ports(final String title, final NodeDeclaration node,
        final Function<PortGroup, Optional<Side>> side) {
        final var sides = node.ports().stream().flatMap(group -> side.apply(group).stream()).toList();
        if (!sides.isEmpty()) {
            m_out.println();
            m_out.println(title);
            sides.forEach(port -> m_out.println("  " + port.name() + ": " + PlainText.of(port.description())));
        }
    }
}
