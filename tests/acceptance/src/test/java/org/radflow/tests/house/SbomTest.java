package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

/** The software bill of materials names the libraries that are shipped: the same files, or bundles made from them. */
class SbomTest {

    private static final Path SBOM = Project.ROOT.resolve("update-site/sbom/target/radflow-sbom.json");
    private static final Path BUNDLES = Project.ROOT.resolve("update-site/standalone/target/radflow/plugins");

    private static final Pattern COORDINATES = Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?\"]+)");
    private static final Pattern HASH = Pattern.compile("\"alg\" : \"SHA-256\",\\s+\"content\" : \"([0-9a-f]{64})\"");

    /** A library as the bill of materials names it. */
    private record Component(String coordinates, String hash) {

        /** File name of the bundle that the build makes from a library that is none. */
        String wrapped() {
            final int version = coordinates.lastIndexOf(':');
            return "wrapped." + coordinates.substring(0, version).replace(':', '.') + "_" + coordinates.substring(version + 1) + ".jar";
        }
    }

    private static List<Component> components() throws IOException {
        final String text = Files.readString(SBOM);
        final String libraries = text.substring(text.lastIndexOf("\"components\""));
        final List<String> hashes = HASH.matcher(libraries).results().map(match -> match.group(1)).toList();
        final List<MatchResult> names = COORDINATES.matcher(libraries).results().toList();
        assertEquals(names.size(), hashes.size());
        return IntStream.range(0, names.size()).mapToObj(i -> new Component(
            names.get(i).group(1) + ":" + names.get(i).group(2) + ":" + names.get(i).group(3), hashes.get(i))).toList();
    }

    @Test
    void namesWhatIsShipped() throws IOException, NoSuchAlgorithmException {
        final List<Component> components = components();
        final Set<String> shipped = new TreeSet<>();
        final List<Path> jars;
        try (var files = Files.list(BUNDLES)) {
            jars = files.filter(file -> !file.getFileName().toString().startsWith("org.radflow.")).sorted().toList();
        }
        for (final Path jar : jars) {
            final String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            final String name = jar.getFileName().toString();
            shipped.add(components.stream().filter(component -> component.hash().equals(hash) || component.wrapped().equals(name))
                .map(Component::coordinates).findFirst().orElse(name));
        }
        assertEquals(components.stream().map(Component::coordinates).collect(Collectors.toCollection(TreeSet::new)), shipped);
    }
}
