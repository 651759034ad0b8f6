package org.radflow.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.TextColumn;

/** The report of a study and the guidelines in it. */
class StudyReportTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static FittedPipeline pipeline() {
        return pipeline(List.of(new ExampleStep("Scale (z)", Purpose.SCALING)));
    }

    private static FittedPipeline pipeline(List<Step> steps) {
        FeatureMatrix cases = new FeatureMatrix(List.of("secret patient 1", "secret patient 2"), List.of(
                new NumericColumn("volume", new double[] {123.456, 2}, Map.of(Column.UNIT, "mm3", Column.SETTINGS, "1 mm, bin width 25 HU")),
                new TextColumn("class", "a", "b")));
        Roles roles = new Roles(new Outcome.Classes("class", "b"), "Patient", "", Set.of("class"));
        return new Pipeline(roles, steps).fit(cases, Progress.NONE);
    }

    private static Study study(String statements) {
        FeatureMatrix scores = new FeatureMatrix(List.of("Row0"), List.of(new TextColumn("Score", "AUC " + HOSTILE),
                new NumericColumn("Value", 0.8125), new NumericColumn("Lower", 0.7), new NumericColumn("Upper", 0.9)));
        return new Study("Study " + HOSTILE, "", pipeline(), List.of(new Study.Stage("Screened", 120), new Study.Stage("Analysed", 101)),
                List.of(new Study.Table("Scores", scores)), List.of(new Study.Picture("Calibration " + HOSTILE, "<svg>" + HOSTILE + "</svg>")),
                List.of("Radflow 0.1.0", "Java 17"), Facts.statements(statements));
    }

    @Test
    void guidelinesAreComplete() {
        assertEquals(58, Checklist.CLEAR.items().size());
        assertEquals(30, Checklist.METRICS.items().size());
        assertEquals(1, Checklist.METRICS.items().stream().mapToDouble(Checklist.Item::weight).sum(), 1e-12);
        assertEquals(27, numbers(Checklist.TRIPOD_AI));
        assertEquals(76, numbers(Checklist.IBSI));
    }

    private static long numbers(Checklist checklist) {
        return checklist.items().stream().map(item -> item.number().replaceAll("[a-z]", "")).distinct().count();
    }

    @Test
    void itemsAreAnsweredByPipelineTablesAndStatements() {
        Study study = study("ethics: Approved by the board\nCLEAR 9: no, as many as there were\nMETRICS 17: n/a");
        assertEquals("Approved by the board", answer(study, Checklist.CLEAR, "8").text());
        assertEquals("Approved by the board", answer(study, Checklist.TRIPOD_AI, "17").text());
        assertEquals(Answer.Status.NOT_DONE, answer(study, Checklist.CLEAR, "9").status());
        assertEquals(Answer.Status.NOT_APPLICABLE, answer(study, Checklist.METRICS, "17").status());
        assertEquals("Scale (z)", answer(study, Checklist.CLEAR, "32").text());
        assertTrue(answer(study, Checklist.IBSI, "56b").text().contains("bin width 25 HU"));
        assertEquals("Confidence intervals in the table 'Scores'", answer(study, Checklist.METRICS, "21").text());
        assertEquals("Screened: 120; Analysed: 101", answer(study, Checklist.CLEAR, "45").text());
        assertEquals(Answer.Status.OPEN, answer(study, Checklist.CLEAR, "19").status());
    }

    @Test
    void stepsStandWhereTheirPurposeSays() {
        List<Step> steps = List.of(new ExampleStep("Fill", Purpose.MISSING_VALUES), new ExampleStep("ComBat", Purpose.HARMONISATION),
                new ExampleStep("ICC", Purpose.ROBUSTNESS), new ExampleStep("mRMR", Purpose.SELECTION), new ExampleStep("PCA", Purpose.SELECTION),
                new ExampleStep("SMOTE", Purpose.IMBALANCE), new ExampleStep("Cox", Purpose.MODEL), new ExampleStep("Risk Groups", Purpose.MODEL));
        Map<String, String> known = PipelineFacts.of(pipeline(steps), "Radflow").known();
        assertEquals("Fill", known.get("missing"));
        assertEquals("ComBat", known.get("harmonisation"));
        assertEquals("ICC", known.get("robustness"));
        assertEquals("mRMR; PCA", known.get("selection"));
        assertEquals("SMOTE", known.get("imbalance"));
        assertEquals("Cox; Risk Groups (Radflow)", known.get("model"));
        assertFalse(known.containsKey("scaling"));
    }

    private static Answer answer(Study study, Checklist checklist, String number) {
        return study.answers(checklist).stream().filter(answer -> answer.item().number().equals(number)).findFirst().orElseThrow();
    }

    @Test
    void scoreOfMetrics() {
        // known: 1 checklists, 12 software, 13 parameters, 21 uncertainty, 22 calibration
        MetricsScore score = MetricsScore.of(study("").answers(Checklist.METRICS));
        assertEquals(100 * (0.0368 + 0.0311 + 0.0415 + 0.0234 + 0.0176), score.lowest(), 1e-9);
        assertEquals(100, score.highest(), 1e-9);
        MetricsScore stated = MetricsScore.of(study("METRICS 2: no\nMETRICS 17: n/a\nMETRICS 27: Tested in another "
                + "hospital").answers(Checklist.METRICS));
        assertEquals(100 * (0.1504 + 0.0749) / 0.98, stated.lowest(), 1e-9);
        assertEquals(100 * (0.98 - 0.0735) / 0.98, stated.highest(), 1e-9);
    }

    @Test
    void aTableWithoutScoresSaysNothingOfPerformance() {
        FeatureMatrix coefficients = new FeatureMatrix(List.of("Row0"), List.of(new TextColumn("Feature", "volume"), new NumericColumn("Lower", 1)));
        Study study = new Study("Study", "", pipeline(), List.of(), List.of(new Study.Table("Coefficients", coefficients)), List.of(),
            List.of("Radflow"),
                Facts.statements(""));
        assertEquals(Answer.Status.OPEN, answer(study, Checklist.CLEAR, "39").status());
        assertEquals(Answer.Status.OPEN, answer(study, Checklist.METRICS, "21").status());
    }

    @Test
    void hostileTextsRunNothing() {
        String html = StudyReport.html(study("CLEAR 1: " + HOSTILE));
        assertFalse(html.contains("<script"), html);
        assertFalse(html.replace("http://www.w3.org/2000/svg", "").matches("(?s).*(src|href)=\"(?!data:image/svg).*"), html);
        assertTrue(html.contains("&lt;script&gt;"));
    }

    @Test
    void reportTellsWhatIsKnownAndNoCase() {
        Study study = study("");
        String html = StudyReport.html(study);
        for (String part : List.of(study.pipeline().training().sha256(), "1. Scale (z)", "&quot;method&quot;", "mm3", "1 mm, bin width 25 "
                + "HU", "0.8125", "Radflow 0.1.0, Java 17",
                "doi:10.1136/bmj-2023-078378")) {
            assertTrue(html.contains(part), part);
        }
        assertFalse(html.contains("secret patient") || html.contains("123.456"));
        assertEquals(html, StudyReport.html(study("")));
    }

    @Test
    void statementsNeedAColon() {
        DataException e = assertThrows(DataException.class, () -> Facts.statements("ethics: yes\n\nnothing"));
        assertTrue(e.getMessage().startsWith("Statements, line 3: found no colon"), e.getMessage());
    }
}
