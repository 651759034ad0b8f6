package org.radflow.pipeline.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.MeanFilter;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKinds;

class SearchTest {

    private static final StepKinds KINDS = new StepKinds(List.of(() -> List.of(MeanFilter.KIND, TopFeatures.KIND, Centroids.KIND)));
    private static final Pipeline PIPELINE = new Pipeline(Cohorts.ROLES, List.of(new MeanFilter("a"), new TopFeatures(30), new Centroids(0.5)));
    private static final SplitPlan INNER = new SplitPlan.KFold(4, 1, true, 5);
    private static final Dimension COUNT = new Dimension(2, "count", List.of("1", "3", "30"));
    private static final Dimension STEEPNESS = new Dimension(3, "steepness", List.of("0.01", "0.5", "20"));

    private static Search grid(String measure, Dimension... dimensions) {
        return new Search(List.of(dimensions), 0, 1, INNER, measure, KINDS);
    }

    @Test
    void sharedStepsScoreAsEachPipelineByItself() {
        FeatureMatrix cases = Cohorts.cohort(60, 1, 30, 3, 0.8, 2);
        List<Trial> trials = grid("Log Loss", COUNT, STEEPNESS).trials(cases, PIPELINE, Progress.NONE);
        assertEquals(9, trials.size());
        assertEquals("2 count = 1; 3 steepness = 0.5", trials.get(1).settings());
        for (Trial trial : trials) {
            assertEquals(new CrossValidation(INNER, null).run(cases, trial.pipeline(), Progress.NONE).meanOfFolds("Log Loss"), trial.score());
        }
    }

    @Test
    void theBestIsChosenInTheDirectionOfTheScore() {
        FeatureMatrix cases = Cohorts.cohort(60, 1, 30, 3, 0.8, 2);
        for (String name : List.of("AUC", "Log Loss")) {
            Search search = grid(name, COUNT, STEEPNESS);
            List<Trial> trials = search.trials(cases, PIPELINE, Progress.NONE);
            double best = search.best(trials, Measure.of(cases, Cohorts.ROLES, name)).score();
            assertTrue(trials.stream().allMatch(trial -> name.equals("AUC") ? trial.score() <= best : trial.score() >= best));
        }
    }

    @Test
    void settingsAreChosenInsideEachFold() {
        FeatureMatrix cases = Cohorts.cohort(60, 1, 30, 3, 0.8, 2);
        Search search = grid("", COUNT);
        CrossValidationResult result = new CrossValidation(new SplitPlan.KFold(3, 1, true, 9), search).run(cases, PIPELINE, Progress.NONE);
        for (FoldResult fold : result.folds()) {
            FeatureMatrix training = cases.rows(fold.split().training());
            Trial best = search.best(search.trials(training, PIPELINE, Progress.NONE), Measure.of(cases, Cohorts.ROLES, ""));
            assertEquals(best.pipeline().steps().get(1).title(), fold.choices().get(1).title());
            assertEquals(3, fold.trials().size());
        }
    }

    @Test
    void someCombinationsAreDrawn() {
        FeatureMatrix cases = Cohorts.cohort(40, 1, 30, 3, 0.8, 2);
        Search search = new Search(List.of(COUNT, STEEPNESS), 4, 3, INNER, "", KINDS);
        List<String> drawn = search.trials(cases, PIPELINE, Progress.NONE).stream().map(Trial::settings).toList();
        assertEquals(4, drawn.stream().distinct().count());
        assertEquals(drawn, search.trials(cases, PIPELINE, Progress.NONE).stream().map(Trial::settings).toList());
    }

    @Test
    void aCombinationThatFailsIsReportedAndNotChosen() {
        FeatureMatrix cases = Cohorts.cohort(40, 1, 30, 3, 0.8, 2);
        Search search = grid("", new Dimension(2, "count", List.of("0", "3")));
        List<Trial> trials = search.trials(cases, PIPELINE, Progress.NONE);
        assertEquals("Step 2, Top 0 features: Features: found 0 to keep, expected 1 or more", trials.get(0).failure());
        assertTrue(Double.isNaN(trials.get(0).score()));
        assertEquals("2 count = 3", search.best(trials, Measure.of(cases, Cohorts.ROLES, "")).settings());
        assertEquals(
            "Search: none of 1 combinations of settings could be scored: Step 2, Top 0 features: Features: found 0 to keep, expected 1 or more",
                assertThrows(DataException.class, () -> search.best(trials.subList(0, 1), Measure.of(cases, Cohorts.ROLES, ""))).getMessage());
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        FeatureMatrix cases = Cohorts.cohort(40, 1, 30, 3, 0.8, 2);
        assertEquals("Search: step 2, Top 30 features: 'depth': no such setting, expected one of [count]", assertThrows(DataException.class,
                () -> grid("", new Dimension(2, "depth", List.of("1"))).trials(cases, PIPELINE, Progress.NONE)).getMessage());
        assertEquals("Search: step 2, Top 30 features: 'count': found 'many', expected a value like 30", assertThrows(DataException.class,
                () -> grid("", new Dimension(2, "count", List.of("many"))).trials(cases, PIPELINE, Progress.NONE)).getMessage());
        assertThrows(DataException.class, () -> grid("", new Dimension(4, "count", List.of("1"))).trials(cases, PIPELINE, Progress.NONE));
        assertThrows(DataException.class, () -> grid("Gini", COUNT).best(List.of(), Measure.of(cases, Cohorts.ROLES, "Gini")));
        assertThrows(IllegalArgumentException.class, () -> new Dimension(1, "count", List.of()));
        List<String> many = IntStream.range(0, 400).mapToObj(String::valueOf).toList();
        assertThrows(DataException.class, () -> grid("", new Dimension(2, "count", many), new Dimension(3, "steepness", many))
                .trials(cases, PIPELINE, Progress.NONE));
    }
}
