package org.radflow.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;

/** What a pipeline tells of a study. */
public final class PipelineFacts {

    private PipelineFacts() {}

    /** @param software name and version of this software */
    public static Facts of(FittedPipeline pipeline, String software) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("checklists", "CLEAR, METRICS, TRIPOD+AI and IBSI, as listed in this report");
        known.put("cases", "Fitted to " + pipeline.training().cases() + " cases");
        known.put("features", pipeline.training().features().size() + " features, listed in this report");
        known.put("refusal", "Tables that lack a feature, or have it in another unit or with other settings, are refused");
        roles(pipeline.roles(), known);
        extraction(pipeline, software, known);
        steps(pipeline, software, known);
        return new Facts(known);
    }

    private static void roles(Roles roles, Map<String, String> known) {
        if (roles.outcome() instanceof Outcome.Classes classes) {
            known.put("outcome", "Classes in column '" + classes.column() + "'"
                    + (classes.positive().isEmpty() ? "" : ", positive: '" + classes.positive() + "'"));
            known.put("output", "Probability of each class");
        } else if (roles.outcome() instanceof Outcome.Survival survival) {
            known.put("outcome", "Time in column '" + survival.time() + "', event in column '" + survival.event() + "'");
            known.put("output", "Risk, and survival at chosen times");
        } else if (roles.outcome() instanceof Outcome.Quantity quantity) {
            known.put("outcome", "Number in column '" + quantity.column() + "'");
            known.put("output", "Predicted number");
        }
        if (!roles.patient().isEmpty()) {
            known.put("split", "Cases of one patient (column '" + roles.patient() + "') stay together in every split");
        }
        if (!roles.centre().isEmpty()) {
            known.put("centres", "Centres in column '" + roles.centre() + "'");
        }
    }

    private static void extraction(FittedPipeline pipeline, String software, Map<String, String> known) {
        TreeSet<String> settings = new TreeSet<>();
        pipeline.training().features().values().stream().filter(properties -> properties.containsKey(Column.SETTINGS))
                .forEach(properties -> settings.add(properties.get(Column.SETTINGS)));
        if (!settings.isEmpty()) {
            known.put("extraction", "Settings carried by the feature columns: " + String.join(" | ", settings));
            known.put("extraction-software", software + " Radiomics Feature Extractor");
            known.put("ibsi", "Agreement with the IBSI reference values: ledger of " + software);
            known.put("families", "Families are part of the names of the features, after IBSI");
        }
    }

    private static void steps(FittedPipeline pipeline, String software, Map<String, String> known) {
        List<Step> steps = pipeline.specification().steps();
        known.put("steps", steps.isEmpty() ? "No steps" : steps.stream().map(Step::title).collect(Collectors.joining(" \u2192 ")));
        Map<String, List<String>> titles = new LinkedHashMap<>();
        for (Step step : steps) {
            titles.computeIfAbsent(key(step.purpose()), key -> new ArrayList<>()).add(step.title());
        }
        titles.forEach((key, list) -> known.put(key, String.join("; ", list)));
        if (known.containsKey("model")) {
            known.put("model", known.get("model") + " (" + software + ")");
        }
        if (known.containsKey("selection")) {
            known.put("selected", "Features after selection: " + (pipeline.last() == null ? 0 : pipeline.last().inputs().size()));
        }
    }

    /** The key of the fact that tells of steps with a purpose. */
    private static String key(Purpose purpose) {
        return switch (purpose) {
            case MISSING_VALUES -> "missing";
            case SCALING -> "scaling";
            case HARMONISATION -> "harmonisation";
            case ROBUSTNESS -> "robustness";
            case SELECTION -> "selection";
            case IMBALANCE -> "imbalance";
            case MODEL -> "model";
        };
    }
}
