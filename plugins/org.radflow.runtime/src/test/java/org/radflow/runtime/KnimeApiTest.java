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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.knime.node.DefaultNode;

/** Whatever our own node API shows exists in KNIME in the same form, so that no node can depend on more. */
class KnimeApiTest {

    /** Access flags by {@code C name}, {@code M class name descriptor} and {@code F class name descriptor}. */
    private final Map<String, Integer> m_access = new HashMap<>();

    /** Direct superclass and interfaces by class. */
    private final Map<String, List<String>> m_parents = new HashMap<>();

    private final List<String> m_differences = new ArrayList<>();

    private int m_checked;

    private void readApi() throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(Reference.shared("knime/api-5.12.tsv.gz"))),
            StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(row -> {
                if (row[0].equals("C")) {
                    m_access.put("C " + row[1], Integer.decode(row[2]));
                    m_parents.put(row[1], List.of((row[3] + (row.length > 4 ? "," + row[4] : "")).split(",")));
                } else {
                    m_access.put(String.join(" ", row[0], row[1], row[2], row[3]), Integer.decode(row[4]));
                }
            });
        }
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

    private static String name(final Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static boolean isShown(final Class<?> type) {
        return isShown(type.getModifiers()) && (type.getDeclaringClass() == null || isShown(type.getDeclaringClass()));
    }

    private static boolean isShown(final int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String describe(final Member member) {
        final var owner = name(member.getDeclaringClass());
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

    /** No more visible than in KNIME, static if and only if it is there, and final where it is there. */
    private void check(final String shown, final int modifiers, final boolean canBeOverridden) {
        m_checked++;
        final var access = m_access.get(shown);
        if (access == null) {
            m_differences.add(shown + " does not exist");
        } else if (Modifier.isPublic(modifiers) && !Modifier.isPublic(access)) {
            m_differences.add(shown + " is not public");
        } else if (Modifier.isStatic(modifiers) != Modifier.isStatic(access)) {
            m_differences.add(shown + " is" + (Modifier.isStatic(access) ? "" : " not") + " static");
        } else if (canBeOverridden && Modifier.isFinal(access)) {
            m_differences.add(shown + " is final");
        }
    }

    private boolean isSubtype(final String type, final String ancestor) {
        return type.equals(ancestor)
            || m_parents.getOrDefault(type, List.of()).stream().anyMatch(parent -> isSubtype(parent, ancestor));
    }

    private void checkClass(final Class<?> type) {
        final var name = name(type);
        check("C " + name, type.getModifiers(), !Modifier.isFinal(type.getModifiers()));
        if (type.isInterface() != Modifier.isInterface(m_access.getOrDefault("C " + name, 0))) {
            m_differences.add(name + " is an interface in one of both only");
        }
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces())).map(KnimeApiTest::name)
            .filter(parent -> parent.startsWith("org/knime/") && !isSubtype(name, parent))
            .forEach(parent -> m_differences.add(name + " is no " + parent));
    }

    @Test
    void nothingIsShownThatKnimeDoesNotHave() throws Exception {
        readApi();
        for (final var type : classes()) {
            if (isShown(type)) {
                checkClass(type);
                Stream.of(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                    .flatMap(Stream::of).map(Member.class::cast)
                    .filter(member -> isShown(member.getModifiers()) && !member.isSynthetic())
                    .forEach(member -> check(describe(member), member.getModifiers(),
                        !Modifier.isFinal(member.getModifiers() | type.getModifiers())));
            }
        }
        assertEquals(List.of(), m_differences);
        assertTrue(m_checked > 1000, m_checked + " classes and members checked");
    }
}
