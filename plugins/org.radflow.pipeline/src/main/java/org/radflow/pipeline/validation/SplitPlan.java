package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Seeds;

/**
 * How cases are divided into training and test. Cases of one patient are never on both sides. What is drawn depends on the seed and the
 * names of the patients (or cases), not on the order of the rows.
 */
public sealed interface SplitPlan {

    /** @throws DataException when the cases cannot be divided so */
    List<Split> splits(FeatureMatrix cases, Roles roles);

    /**
     * Folds of nearly equal size, each once the test.
     *
     * @param folds      2 or more
     * @param repeats    how many times, each with other folds
     * @param stratified whether each fold is to have the same part of each class (of events, or of each fifth of a number)
     */
    record KFold(int folds, int repeats, boolean stratified, long seed) implements SplitPlan {

        public KFold {
            atLeast("Folds", folds, 2);
            atLeast("Repeats", repeats, 1);
        }

        @Override
        public List<Split> splits(FeatureMatrix cases, Roles roles) {
            Patients patients = new Patients(cases, roles, stratified);
            if (patients.count() < folds) {
                throw new DataException("Folds: found %d patients, expected %d or more for %d folds".formatted(patients.count(), folds, folds));
            }
            List<Split> splits = new ArrayList<>();
            double[] weights = new double[folds];
            Arrays.fill(weights, 1);
            for (int repeat = 0; repeat < repeats; repeat++) {
                int[] parts = patients.deal(weights, Seeds.of(seed, repeat));
                for (int f = 0; f < folds; f++) {
                    int fold = f;
                    splits.add(new Split(repeat, fold, "Fold " + (fold + 1), patients.rows(p -> parts[p] != fold),
                            patients.rows(p -> parts[p] == fold)));
                }
            }
            return splits;
        }
    }

    /** Each patient once the test. */
    record LeaveOneOut() implements SplitPlan {

        @Override
        public List<Split> splits(FeatureMatrix cases, Roles roles) {
            Patients patients = new Patients(cases, roles, false);
            if (patients.count() < 2) {
                throw new DataException("Leave one out: found %d patients, expected two or more".formatted(patients.count()));
            }
            return IntStream.range(0, patients.count()).mapToObj(fold -> new Split(0, fold, "Fold " + (fold + 1),
                    patients.rows(p -> p != fold), patients.rows(p -> p == fold))).toList();
        }
    }

    /** Each centre once the test. */
    record LeaveOneCentreOut() implements SplitPlan {

        @Override
        public List<Split> splits(FeatureMatrix cases, Roles roles) {
            if (roles.centre().isEmpty()) {
                throw new DataException("Centre: found no column with that role, expected one to leave a centre out. The node \"Case Roles\" sets "
                    + "it");
            }
            Column centres = cases.column(roles.centre());
            TreeSet<String> names = new TreeSet<>();
            for (int row = 0; row < cases.size(); row++) {
                if (centres.isMissing(row)) {
                    throw new DataException("Column '" + centres.name() + "': found a case without a centre, expected one for each case");
                }
                names.add(centres.text(row));
            }
            if (names.size() < 2) {
                throw new DataException("Column '%s': found the centres %s, expected two or more".formatted(centres.name(), names));
            }
            checkPatients(new Patients(cases, roles, false), centres);
            List<Split> splits = new ArrayList<>();
            for (String name : names) {
                splits.add(new Split(0, splits.size(), name, rows(centres, name, false), rows(centres, name, true)));
            }
            return splits;
        }

        private static int[] rows(Column centres, String name, boolean in) {
            return IntStream.range(0, centres.size()).filter(row -> centres.text(row).equals(name) == in).toArray();
        }

        private static void checkPatients(Patients patients, Column centres) {
            long split = IntStream.range(0, patients.count())
                    .filter(p -> IntStream.of(patients.rows(p)).mapToObj(centres::text).distinct().count() > 1).count();
            if (split > 0) {
                throw new DataException("Column '%s': found %d patients with cases of more than one centre, expected one centre for each patient"
                        .formatted(centres.name(), split));
            }
        }
    }

    /**
     * A part of the cases is the test, once or more.
     *
     * @param part of the cases that is the test, between 0 and 1
     */
    record HoldOut(double part, int repeats, boolean stratified, long seed) implements SplitPlan {

        public HoldOut {
            if (!(part > 0 && part < 1)) {
                throw new IllegalArgumentException("Test part: found " + part + ", expected a number between 0 and 1");
            }
            atLeast("Repeats", repeats, 1);
        }

        @Override
        public List<Split> splits(FeatureMatrix cases, Roles roles) {
            Patients patients = new Patients(cases, roles, stratified);
            return IntStream.range(0, repeats).mapToObj(repeat -> {
                int[] parts = patients.deal(new double[] {1 - part, part}, Seeds.of(seed, repeat));
                Split split = new Split(repeat, 0, "Test", patients.rows(p -> parts[p] == 0), patients.rows(p -> parts[p] == 1));
                if (split.training().length == 0 || split.test().length == 0) {
                    throw new DataException("Test part: found %d cases for training and %d for test, expected some for both".formatted(
                            split.training().length, split.test().length));
                }
                return split;
            }).toList();
        }
    }

    /**
     * As many patients as there are, drawn with replacement, are the training; those never drawn are the test.
     *
     * @param rounds how many times
     */
    record Bootstrap(int rounds, long seed) implements SplitPlan {

        public Bootstrap {
            atLeast("Rounds", rounds, 1);
        }

        @Override
        public List<Split> splits(FeatureMatrix cases, Roles roles) {
            Patients patients = new Patients(cases, roles, false);
            if (patients.count() < 2) {
                throw new DataException("Bootstrap: found %d patients, expected two or more".formatted(patients.count()));
            }
            return IntStream.range(0, rounds).mapToObj(round -> draw(patients, round)).toList();
        }

        private Split draw(Patients patients, int round) {
            for (int attempt = 0;; attempt++) {
                SplittableRandom random = new SplittableRandom(Seeds.of(seed, round, attempt));
                int[] drawn = random.ints(patients.count(), 0, patients.count()).toArray();
                boolean[] inside = new boolean[patients.count()];
                IntStream.of(drawn).forEach(p -> inside[p] = true);
                int[] test = patients.rows(p -> !inside[p]);
                if (test.length > 0) {
                    int[] training = IntStream.of(drawn).flatMap(p -> IntStream.of(patients.rows(p))).sorted().toArray();
                    return new Split(round, 0, "Round " + (round + 1), training, test);
                }
            }
        }
    }

    private static void atLeast(String setting, int found, int least) {
        if (found < least) {
            throw new IllegalArgumentException(setting + ": found " + found + ", expected " + least + " or more");
        }
    }
}
