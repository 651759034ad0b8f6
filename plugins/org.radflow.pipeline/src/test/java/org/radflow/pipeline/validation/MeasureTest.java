package org.radflow.pipeline.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/** Tables of predictions of each kind of outcome and their scores. */
class MeasureTest {

    private static final Scores HOW = new Scores(0.95, 200, 1);

    private static FeatureMatrix table(NumericColumn... columns) {
        return new FeatureMatrix(IntStream.range(0, columns[0].size()).mapToObj(i -> "c" + i).toList(), List.of(columns));
    }

    private static double value(List<Score> scores, String name) {
        return scores.stream().filter(score -> score.name().equals(name)).findFirst().orElseThrow().value().value();
    }

    @Test
    void severalClasses() {
        Roles roles = new Roles(new Outcome.Classes("type", ""), "", "", Set.of());
        FeatureMatrix table = table(new NumericColumn(PredictionColumns.probability("type", "a"), .6, .2, .1, .4, .3, .25, .5, .2, .34),
                new NumericColumn(PredictionColumns.probability("type", "b"), .3, .5, .2, .35, .4, .25, .2, .6, .33),
                new NumericColumn(PredictionColumns.probability("type", "c"), .1, .3, .7, .25, .3, .5, .3, .2, .33))
                        .with(new TextColumn("type", "a", "b", "c", "a", "b", "c", "c", "a", "b"));
        List<Score> scores = HOW.of(table, roles);
        // scikit-learn 1.9: roc_auc_score(yy, m, multi_class = 'ovr'), matthews_corrcoef(yy, m.argmax(1))
        assertEquals(0.7870370370370371, value(scores, "AUC (macro)"), 1e-12);
        assertEquals(0.5095246653650681, value(scores, "MCC"), 1e-12);
        assertEquals("Wilson", scores.get(2).method());
        assertEquals(11, scores.size());
    }

    @Test
    void numbers() {
        Roles roles = new Roles(new Outcome.Quantity("y"), "", "", Set.of());
        List<Score> scores = HOW.of(table(new NumericColumn("y", 3.1, 2.4, 5.9, 4.4, 7.2),
                new NumericColumn(PredictionColumns.prediction("y"), 2.8, 3.0, 5.1, 4.9, 6.0)), roles);
        // scikit-learn 1.9: mean_squared_error ** .5
        assertEquals(0.7456540752922902, value(scores, "RMSE"), 1e-12);
        assertTrue(scores.stream().allMatch(score -> score.method().equals("bootstrap")));
    }

    @Test
    void survival() {
        Roles roles = new Roles(new Outcome.Survival("days", "dead"), "", "", Set.of());
        double[] days = {5, 8, 12, 20, 25, 30, 41, 50, 60, 70, 80, 90};
        double[] dead = {1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0};
        double[] risk = {3, 1.5, 2, 2.5, 1, .5, 1.2, .1, .3, .9, .2, .05};
        FeatureMatrix table = table(new NumericColumn("days", days), new NumericColumn("dead", dead),
                new NumericColumn(PredictionColumns.risk("dead"), risk),
                new NumericColumn(PredictionColumns.survival("dead", 22), java.util.Arrays.stream(risk).map(r -> Math.exp(-r / 3)).toArray()),
                new NumericColumn(PredictionColumns.survival("dead", 45.5), java.util.Arrays.stream(risk).map(r -> Math.exp(-r)).toArray()));
        List<Score> scores = HOW.of(table, roles);
        assertEquals(List.of("C-Index (Harrell)", "C-Index (Uno)", "AUC (22)", "Brier Score (22)", "AUC (45.5)", "Brier Score (45.5)",
                "Integrated Brier Score"), scores.stream().map(Score::name).toList());
        assertEquals(byHand(days, dead, risk), value(scores, "C-Index (Harrell)"), 1e-12);
        assertEquals("jackknife", scores.get(0).method());
        assertTrue(scores.stream().allMatch(score -> score.problem().isEmpty()), scores.toString());
    }

    private static double byHand(double[] days, double[] dead, double[] risk) {
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < days.length; i++) {
            for (int j = 0; j < days.length; j++) {
                if (dead[i] == 1 && days[i] < days[j]) {
                    pairs++;
                    right += risk[i] > risk[j] ? 1 : 0;
                }
            }
        }
        return right / pairs;
    }

    @Test
    void anUnknownScoreIsRefusedWithTheNamesOfTheOthers() {
        Roles roles = new Roles(new Outcome.Quantity("y"), "", "", Set.of());
        String message = assertThrows(DataException.class, () -> Measure.of(table(new NumericColumn("y", 1, 2)), roles, "Gini")).getMessage();
        assertEquals("Score: found 'Gini', expected one of [RMSE, MAE, R2, Concordance Correlation]", message);
    }

    @Test
    void aTableWithoutPredictionsIsRefused() {
        Roles roles = new Roles(new Outcome.Survival("days", "dead"), "", "", Set.of());
        assertEquals("Column 'Risk (dead)': not in the table, expected a column of that name", assertThrows(DataException.class,
                () -> HOW.of(table(new NumericColumn("days", 1, 2), new NumericColumn("dead", 1, 0)), roles)).getMessage());
    }
}
