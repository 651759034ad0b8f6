package org.radflow.tests.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The link facts of KNIME's public API: which classes exist, what they inherit, and which members they declare. */
final class KnimeApi {

    private final Map<String, List<String>> supertypes = new HashMap<>();
    private final Map<String, Set<String>> concrete = new HashMap<>();
    private final Map<String, Set<String>> abstracts = new HashMap<>();

    /** Reads a table of class rows (C name access super interfaces) and member rows (F or M, class, name, descriptor, access). */
    KnimeApi(final Path table) throws IOException {
        try (BufferedReader reader = new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                final String[] field = line.split("\t", -1);
                if ("C".equals(field[0])) {
                    final List<String> parents = new ArrayList<>(List.of(field[3]));
                    if (field.length > 4 && !field[4].isEmpty()) {
                        parents.addAll(List.of(field[4].split(",")));
                    }
                    supertypes.put(field[1], parents);
                } else if (field.length > 4) {
                    final boolean isAbstract = field[0].equals("M") && Modifier.isAbstract(Integer.decode(field[4]));
                    (isAbstract ? abstracts : concrete).computeIfAbsent(field[1], name -> new HashSet<>()).add(field[2] + field[3]);
                }
            }
        }
    }

    boolean hasClass(final String name) {
        return supertypes.containsKey(name);
    }

    /** The super class and the interfaces of a class. */
    List<String> parents(final String name) {
        return supertypes.get(name);
    }

    /** Methods that the class itself declares and leaves to others to implement. */
    Set<String> abstractMethods(final String name) {
        return abstracts.getOrDefault(name, Set.of());
    }

    /** Fields and methods that the class itself declares, methods with their code. */
    Set<String> concreteMethods(final String name) {
        return concrete.getOrDefault(name, Set.of());
    }

    /** Whether the class declares or inherits the member. */
    boolean resolves(final String owner, final String member) {
        if (abstractMethods(owner).contains(member) || concreteMethods(owner).contains(member)) {
            return true;
        }
        final List<String> parents = supertypes.get(owner);
        if (parents == null) {
            return JavaApi.resolves(owner, member);
        }
        return parents.stream().anyMatch(parent -> resolves(parent, member))
            || JavaApi.resolves("java/lang/Object", member);
    }
}
