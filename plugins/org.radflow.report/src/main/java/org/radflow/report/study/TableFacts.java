package org.radflow.report.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.radflow.report.study.Study.Picture;
import org.radflow.report.study.Study.Table;

/** What cohort, tables and figures tell of a study. Tables with a column {@code Score} are scores, as validation gives them. */
final class TableFacts {

    private TableFacts() {}

    static Facts of(Study study) {
        Map<String, String> known = new LinkedHashMap<>();
        if (!study.cohort().isEmpty()) {
            known.put("cohort", study.cohort().stream().map(stage -> stage.name() + ": " + stage.cases()).collect(Collectors.joining("; ")));
        }
        List<Table> scores = study.tables().stream().filter(table -> table.rows().has("Score")).toList();
        if (!scores.isEmpty()) {
            known.put("scores", "Tables of scores: " + scores.stream().map(Table::caption).collect(Collectors.joining("; ")));
        }
        scores.stream().filter(TableFacts::hasInterval).findFirst()
                .ifPresent(table -> known.put("uncertainty", "Confidence intervals in the table '" + table.caption() + "'"));
        figure(study, "calibration", "calibration", known);
        figure(study, "shap", "explanation", known);
        figure(study, "importance", "explanation", known);
        figure(study, "correlation", "collinearity", known);
        return new Facts(known);
    }

    private static boolean hasInterval(Table table) {
        return List.of("Lower", "Upper").stream().allMatch(name -> table.rows().has(name) && IntStream.range(0, table.rows().size())
                .anyMatch(row -> !table.rows().column(name).isMissing(row)));
    }

    private static void figure(Study study, String word, String fact, Map<String, String> known) {
        study.figures().stream().map(Picture::title).filter(title -> title.toLowerCase(Locale.ROOT).contains(word)).findFirst()
                .ifPresent(title -> known.put(fact, "Figure '" + title + "'"));
    }
}
