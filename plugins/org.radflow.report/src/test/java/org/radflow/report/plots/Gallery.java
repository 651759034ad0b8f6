package org.radflow.report.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.metrics.Calibration;
import org.radflow.pipeline.metrics.CalibrationCurve;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.metrics.DecisionCurve;
import org.radflow.pipeline.metrics.PrecisionRecall;
import org.radflow.pipeline.metrics.RocCurve;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;

/** Every plot, of synthetic data: the pictures of docs/reports.md. */
final class Gallery {

    private static final int CASES = 200;
    private static final int EXPLAINED = 80;
    private static final double LEVEL = 0.95;

    private final SplittableRandom random = new SplittableRandom(20260101);
    private final boolean[] positive = new boolean[CASES];
    private final double[] radiomics = new double[CASES];
    private final double[] clinical = new double[CASES];

    private Gallery() {
        for (int i = 0; i < CASES; i++) {
            double risk = 1.4 * normal();
            positive[i] = random.nextDouble() < expit(risk - 0.7);
            radiomics[i] = expit(1.3 * (risk - 0.7) + 0.5 * normal());
            clinical[i] = expit(0.4 * risk - 0.7 + 0.5 * normal());
        }
    }

    /** Figures by the names of their files. */
    static Map<String, Figure> figures() {
        Gallery gallery = new Gallery();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("roc", gallery.roc());
        figures.put("precision-recall", gallery.precisionRecall());
        figures.put("calibration", gallery.calibration());
        figures.put("decision-curve", gallery.decision());
        figures.put("kaplan-meier", gallery.kaplanMeier());
        figures.put("forest", gallery.forest());
        figures.put("shap", ShapPlot.beeswarm("SHAP values", gallery.shap(), 12));
        figures.put("shap-bars", ShapPlot.bars("Mean size of SHAP values", gallery.shap(), 12));
        figures.put("heat-map", gallery.heatMap());
        figures.put("batch-components", gallery.batches());
        figures.put("batch-violins", gallery.violins());
        return figures;
    }

    /** Without tips and what only carries them: as a picture in a page shows no tips, it need not have them. */
    static Figure plain(Figure figure) {
        return new Figure(figure.title(), figure.width(), figure.height(), figure.marks().stream()
                .filter(mark -> !mark.paint().equals(Paint.INVISIBLE))
                .map(mark -> new Figure.Mark(mark.shape(), mark.paint(), "", mark.series(), mark.key())).toList());
    }

    private Figure roc() {
        return RocPlot.of("Recurrence within two years", List.of(
                new RocPlot.Model("Radiomics", RocCurve.of(radiomics, positive), new DeLong(radiomics, positive).estimate(0, LEVEL),
                        RocBand.of(radiomics, positive, 500, 1, LEVEL, Progress.NONE)),
                new RocPlot.Model("Clinical", RocCurve.of(clinical, positive), new DeLong(clinical, positive).estimate(0, LEVEL),
                        RocBand.of(clinical, positive, 500, 1, LEVEL, Progress.NONE))));
    }

    private Figure precisionRecall() {
        int positives = (int)IntStream.range(0, CASES).filter(i -> positive[i]).count();
        PrecisionRecall first = PrecisionRecall.of(radiomics, positive);
        PrecisionRecall second = PrecisionRecall.of(clinical, positive);
        return PrecisionRecallPlot.of("Recurrence within two years", List.of(
                new PrecisionRecallPlot.Model("Radiomics", first, first.averagePrecision(positives, LEVEL)),
                new PrecisionRecallPlot.Model("Clinical", second, second.averagePrecision(positives, LEVEL))), positives / (double)CASES);
    }

    private Figure calibration() {
        return CalibrationPlot.of("Calibration", List.of(new CalibrationPlot.Model("Radiomics",
                CalibrationCurve.of(radiomics, positive, 10, LEVEL), Calibration.of(radiomics, positive, LEVEL))));
    }

    private Figure decision() {
        double[] thresholds = IntStream.range(0, 60).mapToDouble(t -> t / 100.0).toArray();
        return DecisionCurvePlot.of("Decision curve", List.of(
                new DecisionCurvePlot.Model("Radiomics", DecisionCurve.of(radiomics, positive, thresholds)),
                new DecisionCurvePlot.Model("Clinical", DecisionCurve.of(clinical, positive, thresholds))));
    }

    private Figure forest() {
        return ForestPlot.of("Multivariable Cox model", List.of(
                new ForestPlot.Row("Radiomics score (per SD)", 1.82, 1.41, 2.35, 4e-6),
                new ForestPlot.Row("Age (per 10 years)", 1.12, 0.94, 1.33, 0.2),
                new ForestPlot.Row("Stage III or IV", 2.4, 1.5, 3.84, 2.6e-4), new ForestPlot.Row("Surgery", 0.61, 0.38, 0.98, 0.041)),
                "Hazard ratio");
    }

    private Figure kaplanMeier() {
        double[] times = new double[120];
        double[] events = new double[120];
        String[] groups = new String[120];
        for (int i = 0; i < times.length; i++) {
            groups[i] = i % 2 == 0 ? "Low risk" : "High risk";
            double event = -Math.log(1 - random.nextDouble()) / (i % 2 == 0 ? 0.012 : 0.045);
            double end = 12 + 48 * random.nextDouble();
            times[i] = Math.min(event, end);
            events[i] = event <= end ? 1 : 0;
        }
        FeatureMatrix cases = new FeatureMatrix(IntStream.range(0, times.length).mapToObj(Integer::toString).toList(), List.of(
                new NumericColumn("Time", times), new NumericColumn("Event", events), new TextColumn("Risk", groups)));
        SurvivalGroups survival = SurvivalGroups.of(cases, new Outcome.Survival("Time", "Event"), "Risk", warning -> {});
        return KaplanMeierPlot.of("Overall survival by risk group", survival.groups(), "Time (months)", survival.p());
    }

    private List<ShapPlot.Feature> shap() {
        String[] names = {"original_morph_volume", "log-sigma-3mm_stat_p90", "original_glcm_joint_entr", "original_szm_zsnu", "Age",
            "original_ngt_coarseness"};
        List<ShapPlot.Feature> features = new ArrayList<>();
        for (int f = 0; f < names.length; f++) {
            double weight = (f % 2 == 0 ? 1 : -1) / (1.0 + f);
            double[] values = new double[EXPLAINED];
            double[] shap = new double[EXPLAINED];
            for (int i = 0; i < EXPLAINED; i++) {
                values[i] = 50 + 10 * normal();
                shap[i] = weight * Math.tanh((values[i] - 50) / 10) + 0.05 * normal();
            }
            features.add(new ShapPlot.Feature(names[f], shap, values));
        }
        return features;
    }

    private double[][] features(int count, int cases, List<String> groups) {
        double[][] features = new double[count][cases];
        double[][] latent = new double[4][cases];
        for (double[] factor : latent) {
            Arrays.setAll(factor, i -> normal());
        }
        for (int f = 0; f < count; f++) {
            for (int i = 0; i < cases; i++) {
                features[f][i] = latent[f % 4][i] + 0.6 * normal() + (groups.get(i).equals("Scanner B") && f % 2 == 0 ? 1.5 : 0);
            }
        }
        return features;
    }

    private Figure heatMap() {
        List<String> scanners = IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? "Scanner A" : "Scanner B").toList();
        double[][] z = Arrays.stream(features(16, 20, scanners)).map(PrincipalComponents::standardised).toArray(double[][]::new);
        double[][] cases = new double[20][16];
        for (int f = 0; f < 16; f++) {
            for (int i = 0; i < 20; i++) {
                cases[i][f] = z[f][i];
            }
        }
        int[] rows = Clustering.order(Clustering.euclidean(z));
        int[] columns = Clustering.order(Clustering.euclidean(cases));
        double[][] ordered = Arrays.stream(rows).mapToObj(r -> Arrays.stream(columns).mapToDouble(c -> z[r][c]).toArray()).toArray(double[][]::new);
        return HeatMap.of("Features of cases, both clustered", new HeatMap.Data(Arrays.stream(rows).mapToObj(r -> "feature " + (r + 1)).toList(),
                Arrays.stream(columns).mapToObj(c -> "case " + (c + 1)).toList(), ordered, 2.5,
                Arrays.stream(columns).mapToObj(scanners::get).toList(), "z score"));
    }

    private Figure batches() {
        List<String> scanners = IntStream.range(0, 90).mapToObj(i -> "Scanner " + (char)('A' + i % 3)).toList();
        return BatchPlot.components("Before harmonisation", features(30, 90, scanners), scanners);
    }

    private Figure violins() {
        List<String> scanners = IntStream.range(0, 120).mapToObj(i -> "Scanner " + (char)('A' + i % 3)).toList();
        return BatchPlot.boxes("Before harmonisation", "original_stat_mean (HU)", features(1, 120, scanners)[0], scanners);
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double expit(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
