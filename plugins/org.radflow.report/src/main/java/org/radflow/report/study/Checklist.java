package org.radflow.report.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A reporting guideline. The items are told in few words of our own; the guideline itself is to be read where it was published.
 *
 * @param name      such as CLEAR
 * @param reference where it was published
 * @param items     in their order
 */
public record Checklist(String name, String reference, List<Item> items) {

    /**
     * An item.
     *
     * @param number  as published, such as 12a
     * @param section heading that it stands under
     * @param text    what is asked for
     * @param weight  of METRICS; 0 for guidelines that score nothing
     * @param facts   names of the facts that answer it, in {@link Facts}
     */
    public record Item(String number, String section, String text, double weight, List<String> facts) {}

    /** CheckList for EvaluAtion of Radiomics research: 58 items. */
    public static final Checklist CLEAR = read("CLEAR", "Kocak et al., Insights into Imaging 2023, doi:10.1186/s13244-023-01415-8", "clear.tsv");

    /** METhodological RadiomICs Score: 30 items whose weights add up to 1. */
    public static final Checklist METRICS = read("METRICS", "Kocak et al., Insights into Imaging 2024, doi:10.1186/s13244-023-01572-w",
        "metrics.tsv");

    /** TRIPOD+AI: 27 items, some with parts. */
    public static final Checklist TRIPOD_AI = read("TRIPOD+AI", "Collins et al., BMJ 2024, doi:10.1136/bmj-2023-078378", "tripod-ai.tsv");

    /** Reporting guidelines of the Image Biomarker Standardisation Initiative: 76 items, some with parts. */
    public static final Checklist IBSI = read("IBSI", "Zwanenburg et al., IBSI reference manual, arXiv 1612.07003", "ibsi.tsv");

    /** All of them. */
    public static final List<Checklist> ALL = List.of(CLEAR, METRICS, TRIPOD_AI, IBSI);

    private static Checklist read(String name, String reference, String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Checklist.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return new Checklist(name, reference, lines.lines().map(Checklist::item).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields: number, section, text, weight (empty for none), facts with commas. */
    private static Item item(String line) {
        String[] fields = java.util.Arrays.copyOf(line.split("\t"), 5);
        return new Item(fields[0], fields[1], fields[2], fields[3] == null || fields[3].isEmpty() ? 0 : Double.parseDouble(fields[3]),
                fields[4] == null ? List.of() : List.of(fields[4].split(",")));
    }
}
