package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.node.parameters.Widget;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.radflow.runtime.extension.NodeEntry;
import org.radflow.runtime.node.PortGroup;
import org.radflow.runtime.parameters.ParameterField;

/** Every node that the bundles contribute can be created and says what users need to know. */
class NodesTest {

    static List<NodeEntry> nodes() {
        return Installed.nodes();
    }

    @Test
    void thereAreNodes() {
        assertFalse(nodes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void comesFromItsOwnBundle(final NodeEntry entry) {
        assertSame(Installed.bundle(entry.bundle()), FrameworkUtil.getBundle(Installed.factory(entry)));
        assertNotNull(entry.create());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void describesItself(final NodeEntry entry) {
        final var node = entry.create().declaration();
        assertText("name", node.name());
        assertText("short description", node.shortDescription());
        assertText("full description", node.fullDescription());
        final var version = Installed.bundle(entry.bundle()).getVersion();
        assertTrue(Version.parseVersion(node.sinceVersion()).compareTo(version) <= 0,
            () -> "since " + node.sinceVersion() + ", expected at most the bundle's version " + version);
        assertFalse(node.keywords().isEmpty(), "no keywords");
        for (final var group : node.ports()) {
            sides(group).forEach(port -> {
                assertText("name of a port of " + group.id(), port.name());
                assertText("description of the port " + port.name(), port.description());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void describesItsParameters(final NodeEntry entry) {
        for (final var field : parameters(entry).filter(field -> field.type().isArray() || field.group().isEmpty()).toList()) {
            final var widget = field.annotation(Widget.class)
                .orElseThrow(() -> new AssertionError("The parameter " + field.key() + " has no title and description"));
            assertText("title of " + field.key(), widget.title());
            assertText("description of " + field.key(), widget.description());
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void hasAnIcon(final NodeEntry entry) throws IOException {
        final var icon = entry.create().declaration().icon();
        assertIcon(icon, Installed.factory(entry).getResource(icon));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void isInADeclaredCategory(final NodeEntry entry) {
        final var declared = categories().map(NodesTest::path).collect(Collectors.toSet());
        for (var path = entry.category(); !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            assertTrue(declared.contains(path), "no bundle declares the category " + path);
        }
    }

    @Test
    void categoriesHaveNameDescriptionAndIcon() throws IOException {
        for (final var category : categories().filter(category -> path(category).startsWith("/community/")).toList()) {
            assertText("name of " + path(category), category.getAttribute("name"));
            assertText("description of " + path(category), category.getAttribute("description"));
            final var icon = category.getAttribute("icon");
            assertIcon(icon, Installed.bundle(category.getContributor().getName()).getEntry(icon));
        }
    }

    @Test
    void namesAreUnique() {
        final var names = nodes().stream().map(entry -> entry.create().declaration().name()).sorted().toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    private static Stream<PortGroup.Side> sides(final PortGroup group) {
        return Stream.concat(group.input().stream(), group.output().stream());
    }

    private static Stream<ParameterField> parameters(final NodeEntry entry) {
        return entry.create().declaration().parameters().stream().flatMap(NodesTest::parameters);
    }

    /** Of a class and of the groups in it. */
    private static Stream<ParameterField> parameters(final Class<?> type) {
        return ParameterField.of(type).stream()
            .flatMap(field -> Stream.concat(Stream.of(field), field.group().stream().flatMap(NodesTest::parameters)));
    }

    private static Stream<IConfigurationElement> categories() {
        return Stream.of(
            RegistryFactory.getRegistry().getConfigurationElementsFor("org.knime.workbench.repository.categories"));
    }

    private static String path(final IConfigurationElement category) {
        final var parent = category.getAttribute("path");
        return (parent.endsWith("/") ? parent : parent + "/") + category.getAttribute("level-id");
    }

    private static void assertText(final String what, final String text) {
        assertTrue(text != null && !text.isBlank(), () -> "no " + what);
    }

    private static void assertIcon(final String path, final URL icon) throws IOException {
        assertTrue(path.endsWith(".png"), () -> path + " is no PNG");
        assertNotNull(icon, () -> "there is no " + path);
        final var image = ImageIO.read(icon);
        assertEquals(16, image.getWidth(), () -> "width of " + path);
        assertEquals(16, image.getHeight(), () -> "height of " + path);
    }
}
