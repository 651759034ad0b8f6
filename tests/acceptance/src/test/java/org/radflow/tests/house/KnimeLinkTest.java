package org.radflow.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

/**
 * Our bundles link in KNIME: every class and member of KNIME that they refer to exists there, by its own name or inherited by a class of
 * ours, and every method that KNIME's types leave open is implemented.
 */
class KnimeLinkTest {

    private static final String KNIME = "org/knime/";
    private static final String OWN = "org/radflow/";
    private static final String RUNTIME = "org.radflow.runtime";

    @Test
    void everyReferenceToKnimeExistsThere() throws IOException {
        final KnimeApi api = new KnimeApi(Project.knime("api-5.12.tsv.gz"));
        final List<Path> files = classFiles();
        final OwnClasses own = new OwnClasses(api, files);
        final Set<String> unknown = new TreeSet<>();
        int checked = 0;
        for (final Path file : files) {
            final References references =
                References.of(Files.readAllBytes(file), name -> name.startsWith(KNIME) || name.startsWith(OWN));
            references.classes.stream().filter(name -> name.startsWith(KNIME) && !api.hasClass(name))
                .forEach(name -> unknown.add(file.getFileName() + ": " + name));
            references.members.stream().filter(member -> !own.resolves(member.owner(), member.nameAndDescriptor()))
                .forEach(member -> unknown.add(file.getFileName() + ": " + member.owner() + "." + member.nameAndDescriptor()));
            checked += references.classes.stream().filter(name -> name.startsWith(KNIME)).count()
                + references.members.stream().filter(member -> member.owner().startsWith(KNIME)).count();
        }
        assertEquals(Set.of(), unknown);
        assertEquals(Set.of(), own.unimplemented());
        assertTrue(checked > 0, "no reference to KNIME found: nothing was checked");
        System.out.println(checked + " references to KNIME's API, all of them exist");
    }

    private static List<Path> classFiles() throws IOException {
        final List<Path> found = new ArrayList<>();
        for (final Path folder : Project.classFolders()) {
            if (!folder.toString().contains(RUNTIME)) {
                try (var files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(found::add);
                }
            }
        }
        return found;
    }
}
