package org.radflow.tests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radflow.tests.Project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Who may use whom: domain packages are plain Java, nodes are thin, bundles look only downward. */
class HouseRulesTest {

    private static final String[] PLATFORM = {"org.knime..", "org.osgi..", "org.eclipse.."};

    /** What each bundle may use of the others; the runtime is used by none. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
        entry("image", List.of()),
        entry("dicom", List.of("image")),
        entry("normalise", List.of("image")),
        entry("segment", List.of("image")),
        entry("features", List.of("image", "normalise")),
        entry("deep", List.of("image", "normalise")),
        entry("pipeline", List.of()),
        entry("harmonise", List.of("pipeline")),
        entry("learn", List.of("pipeline")),
        entry("select", List.of("pipeline", "learn")),
        entry("report", List.of("pipeline", "learn")));

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() throws IOException {
        classes = new ClassFileImporter().importPaths(Project.classFolders());
    }

    @Test
    void domainPackagesKnowNothingOfKnimeAndOsgi() {
        noClasses().that().resideInAPackage("org.radflow..").and().resideOutsideOfPackages("..nodes..", "org.radflow.runtime..").should()
            .dependOnClassesThat().resideInAnyPackage(PLATFORM).check(classes);
    }

    @Test
    void domainPackagesDoNotUseNodes() {
        noClasses().that().resideOutsideOfPackages("..nodes..").should().dependOnClassesThat()
            .resideInAPackage("org.radflow..nodes..").check(classes);
    }

    @Test
    void bundlesUseOnlyWhatStandsBelowThem() {
        MAY_USE.forEach((bundle, allowed) -> MAY_USE.keySet().stream()
            .filter(other -> !other.equals(bundle) && !allowed.contains(other))
            .forEach(other -> noClasses().that().resideInAPackage("org.radflow." + bundle + "..").should().dependOnClassesThat()
                .resideInAPackage("org.radflow." + other + "..").allowEmptyShould(true).check(classes)));
        noClasses().that().resideInAPackage("org.radflow..").and().resideOutsideOfPackage("org.radflow.runtime..").should()
            .dependOnClassesThat().resideInAPackage("org.radflow.runtime..").check(classes);
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching("org.radflow.(image|dicom|normalise|segment|features|deep|pipeline|harmonise|learn|select|report).(**)").should()
            .beFreeOfCycles().check(classes);
    }

    /** A node in a loop is executed again and again: nothing of one turn may wait for the next. */
    @Test
    void nodesKeepNothingInStaticFields() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("org.radflow..nodes..").and().areStatic().and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(classes);
    }

    /** SerialisedModel reads models of Weka through an allow-list. */
    @Test
    void nothingElseReadsSerialisedJavaObjects() {
        noClasses().that().haveNameNotMatching("org\\.radflow\\.learn\\.weka\\.SerialisedModel(\\$ModelStream)?").should().dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream").check(classes);
    }
}
