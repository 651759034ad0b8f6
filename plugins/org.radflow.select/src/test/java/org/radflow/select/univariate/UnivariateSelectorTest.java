package org.radflow.select.univariate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.select.Tables;

class UnivariateSelectorTest {

    private static final FeatureMatrix TABLE = Tables.table(new NumericColumn("noise", 3, 1, 2, 2, 3, 1),
        new NumericColumn("strong", 1, 2, 3, 7, 8, 9), new NumericColumn("constant", 5, 5, 5, 5, 5, 5),
        new NumericColumn("weak", 1, 3, 2, 4, 2, 5), new NumericColumn("outcome", 0, 0, 0, 1, 1, 1));

    private static Fit fit(UnivariateSelector.Rule rule, int count, double level) {
        return new UnivariateSelector(UnivariateTest.STUDENT_T, Adjustment.HOLM, rule, count, level).fit(TABLE, Tables.CLASSES, Progress.NONE);
    }

    @Test
    void keepsTheBest() {
        Fit fit = fit(UnivariateSelector.Rule.BEST, 2, 0);
        assertEquals(List.of("strong", "weak"), fit.step().inputs());
        assertEquals(List.of("strong", "weak"), Tables.CLASSES.features(fit.training()));
        FeatureMatrix details = fit.step().details();
        assertEquals(List.of("Feature", "t", "p", "Adjusted p", "Rank", "Kept", "Reason"),
            details.columns().stream().map(column -> column.name()).toList());
        assertEquals("no", details.column("Kept").text(0));
        assertEquals("yes", details.column("Kept").text(1));
        assertEquals("rank 1 of 4", details.column("Reason").text(1));
        assertEquals("no score: the same value in all cases", details.column("Reason").text(2));
    }

    @Test
    void keepsThoseBelowALevelOrTheOneOfSmallestP() {
        assertEquals(List.of("strong"), fit(UnivariateSelector.Rule.LEVEL, 1, 0.05).step().inputs());
        Fit none = fit(UnivariateSelector.Rule.LEVEL, 1, 1e-9);
        assertEquals(List.of("strong"), none.step().inputs());
        assertEquals("adjusted p above 1e-09, but the smallest p", none.step().details().column("Reason").text(1));
    }

    @Test
    void applyNeedsTheKeptFeaturesAlone() {
        FeatureMatrix others = Tables.table(new NumericColumn("strong", 4), new NumericColumn("weak", 1));
        assertEquals(1, fit(UnivariateSelector.Rule.BEST, 1, 0).step().apply(others).columns().size());
    }

    @Test
    void titlesAreWords() {
        assertEquals("Test that goes with the outcome, best 2",
            new UnivariateSelector(UnivariateTest.BY_OUTCOME, Adjustment.NONE, UnivariateSelector.Rule.BEST, 2, 0).title());
        assertEquals("Welch t, Benjamini-Hochberg p at most 0.05",
            new UnivariateSelector(UnivariateTest.WELCH_T, Adjustment.BENJAMINI_HOCHBERG, UnivariateSelector.Rule.LEVEL, 2, 0.05).title());
    }

    @Test
    void oneClassAndNoFeaturesAreRefused() {
        UnivariateSelector step = new UnivariateSelector(UnivariateTest.BY_OUTCOME, Adjustment.NONE, UnivariateSelector.Rule.BEST, 2, 0);
        FeatureMatrix oneClass = Tables.table(new NumericColumn("a", 1, 2), new NumericColumn("outcome", 1, 1));
        assertEquals("Column 'outcome': found the class '1' in all cases to learn from, expected at least two classes",
            assertThrows(DataException.class, () -> step.fit(oneClass, Tables.CLASSES, Progress.NONE)).getMessage());
        FeatureMatrix constant = Tables.table(new NumericColumn("a", 2, 2), new NumericColumn("outcome", 0, 1));
        assertEquals("Features: found 1, of which none would be kept (the first: no score: the same value in all cases); "
            + "expected settings that keep one at least", assertThrows(DataException.class,
                () -> step.fit(constant, Tables.CLASSES, Progress.NONE)).getMessage());
        FeatureMatrix censored = Tables.table(new NumericColumn("a", 1, 2), new NumericColumn("time", 1, 2), new NumericColumn("event", 0, 0));
        assertEquals("Column 'event': found no event (1) in any of 2 cases to learn from, expected some",
            assertThrows(DataException.class, () -> step.fit(censored, Tables.SURVIVAL, Progress.NONE)).getMessage());
    }
}
