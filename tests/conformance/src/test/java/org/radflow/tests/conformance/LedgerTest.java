package org.radflow.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.features.FeatureFamily;

/** Computes every row of the ledger whose reference is at hand. Run with -Dradflow.snapshots.update=true to write the ledger anew. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerTest {

    private static final boolean UPDATE = Boolean.getBoolean("radflow.snapshots.update");

    /** Features of which no reference has a value. */
    private static final List<String> NEVER_PUBLISHED = List.of("diag_grey_levels");

    static Stream<Arguments> oracles() {
        return Stream.of(Arguments.of("IBSI 1", new Ibsi1Oracle()), Arguments.of("IBSI 1 validation", new SarcomaOracle()),
                Arguments.of("IBSI 2 phase 1", new ResponseMapOracle()), Arguments.of("IBSI 2 phase 2", new FilteredStatisticsOracle()),
                Arguments.of("PyRadiomics", new PyRadiomicsOracle()), Arguments.of("closed form", new ClosedFormOracle()));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("oracles")
    void ledgerIsCurrent(String reference, Oracle oracle) throws IOException {
        Tally tally = new Tally();
        oracle.compare(tally);
        tally.disagreements().forEach(System.out::println);
        System.out.printf("%s: %d of %d values agree%n", reference, tally.rows().stream().mapToInt(LedgerRow::agreeing).sum(),
                tally.rows().stream().mapToInt(LedgerRow::compared).sum());
        Ledger ledger = Ledger.read();
        List<String> current = ledger.lines(tally.rows());
        if (UPDATE) {
            ledger.replace(reference, current);
        }
        assertEquals(String.join("\n", current), String.join("\n", ledger.of(reference)),
                Ledger.FILE + ": write it anew with -Dradflow.snapshots.update=true if the change is intended");
    }

    @Test
    @Order(2)
    void everyFeatureWasCompared() throws IOException {
        Set<String> compared = Ledger.read().rows().stream().filter(row -> row.agreeing() > 0).map(LedgerRow::feature)
                .collect(Collectors.toSet());
        List<String> never = Arrays.stream(FeatureFamily.values()).map(FeatureDocumentation::byFeature)
                .flatMap(family -> family.values().stream()).map(FeatureDocumentation::tags)
                .filter(tags -> tags.stream().noneMatch(compared::contains)).map(tags -> tags.get(0)).toList();
        assertEquals(NEVER_PUBLISHED, never);
    }

    @Test
    @Order(3)
    void documentationIsCurrent() throws IOException {
        Path file = Data.ROOT.resolve("docs/features.md");
        String current = FeatureDocumentation.of(Ledger.read().rows());
        if (UPDATE) {
            Files.writeString(file, current);
        }
        assertEquals(current, Files.readString(file), file + ": write it anew with -Dradflow.snapshots.update=true");
    }

    @Test
    @Order(4)
    void whatDisagreesIsExplained() throws IOException {
        Ledger ledger = Ledger.read();
        List<LedgerRow> disagreeing = ledger.rows().stream().filter(row -> row.agreeing() < row.compared()).toList();
        ledger.lines(disagreeing).forEach(line -> assertFalse(line.endsWith(","), () -> "no note: " + line));
    }
}
