package org.radflow.report.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.radflow.pipeline.Column;
import org.radflow.report.study.Study.Picture;
import org.radflow.report.study.Study.Table;

/** What cohort, tables and figures tell of a study. */
final class TableFacts {

    private TableFacts() {}

    static Facts of(Study study) {
        Map<String, String> known = new LinkedHashMap<>();
        if (!study.cohort().isEmpty()) {
            known.put("cohort", study.cohort().stream().map(stage -> stage.name() + ": " + stage.cases()).collect(Collectors.joining("; ")));
        }
        List<Table> tables = study.tables();
        if (!tables.isEmpty()) {
            known.put("scores", "Tables: " + tables.stream().map(Table::caption).collect(Collectors.joining("; ")));
        }
        tables.stream().filter(TableFacts::hasInterval).findFirst()
                .ifPresent(table -> known.put("uncertainty", "Confidence intervals in the table '" + table.caption() + "'"));
        figure(study, "calibration", "calibration", known);
        figure(study, "shap", "explanation", known);
        figure(study, "importance", "explanation", known);
        figure(study, "correlation", "collinearity", known);
        return new Facts(known);
    }

    private static boolean hasInterval(Table table) {
        List<String> names = table.rows().columns().stream().map(Column::name).map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return names.stream().anyMatch(name -> name.contains("lower")) && names.stream().anyMatch(name -> name.contains("upper"));
    }

    private static void figure(Study study, String word, String fact, Map<String, String> known) {
        study.figures().stream().map(Picture::title).filter(title -> title.toLowerCase(Locale.ROOT).contains(word)).findFirst()
                .ifPresent(title -> known.put(fact, "Figure '" + title + "'"));
    }
}
