package org.radflow.tests.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
    private final Map<String, Set<String>> members = new HashMap<>();

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
                } else if (field.length > 3) {
                    members.computeIfAbsent(field[1], name -> new HashSet<>()).add(field[2] + field[3]);
                }
            }
        }
    }

    boolean hasClass(final String name) {
        return supertypes.containsKey(name);
    }

    /** Whether the class itself declares the member, visible to others. */
    boolean declares(final String owner, final String member) {
        return members.getOrDefault(owner, Set.of()).contains(member);
    }

    /** Whether the class declares or inherits the member. */
    boolean resolves(final String owner, final String member) {
        if (declares(owner, member)) {
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
