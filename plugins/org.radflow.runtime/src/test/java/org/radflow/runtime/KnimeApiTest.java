package org.radflow.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.knime.node.DefaultNode;

/** Whatever our own node API shows exists in KNIME with the same descriptor, so that no node can depend on more. */
class KnimeApiTest {

    /** Classes as {@code C name}, members as {@code M class name descriptor} and {@code F class name descriptor}. */
    private static Set<String> api() throws Exception {
        final var api = new HashSet<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(Reference.shared("knime/api-5.12.tsv.gz"))),
            StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(
                row -> api.add(row[0].equals("C") ? "C " + row[1] : String.join(" ", row[0], row[1], row[2], row[3])));
        }
        return api;
    }

    private static List<Class<?>> classes() throws Exception {
        final var root = Path.of(DefaultNode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        final var classes = new ArrayList<Class<?>>();
        try (var files = Files.walk(root.resolve("org/knime"))) {
            for (final var file : (Iterable<Path>)files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                final var name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
                classes.add(Class.forName(name, false, KnimeApiTest.class.getClassLoader()));
            }
        }
        return classes;
    }

    private static boolean isShown(final Class<?> type) {
        return isShown(type.getModifiers()) && (type.getDeclaringClass() == null || isShown(type.getDeclaringClass()));
    }

    private static boolean isShown(final int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String describe(final Member member) {
        final var owner = member.getDeclaringClass().getName().replace('.', '/');
        if (member instanceof Field field) {
            return "F " + owner + " " + field.getName() + " " + field.getType().descriptorString();
        }
        if (member instanceof Method method) {
            return "M " + owner + " " + method.getName() + " "
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString();
        }
        return "M " + owner + " <init> "
            + MethodType.methodType(void.class, ((Constructor<?>)member).getParameterTypes()).descriptorString();
    }

    @Test
    void nothingIsShownThatKnimeDoesNotHave() throws Exception {
        final var api = api();
        final var unknown = new ArrayList<String>();
        var checked = 0;
        for (final var type : classes()) {
            if (isShown(type)) {
                final var shown = new ArrayList<>(List.of("C " + type.getName().replace('.', '/')));
                Stream.of(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                    .flatMap(Stream::of).map(Member.class::cast)
                    .filter(member -> isShown(member.getModifiers()) && !member.isSynthetic())
                    .map(KnimeApiTest::describe).forEach(shown::add);
                checked += shown.size();
                shown.removeAll(api);
                unknown.addAll(shown);
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(checked > 1000, checked + " classes and members checked");
    }
}
