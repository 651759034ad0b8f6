package org.radflow.pipeline.metrics;

import org.radflow.pipeline.DataException;

/** What scores expect of their arguments. */
final class Checks {

    private Checks() {}

    static void sameLength(int predictions, int outcomes) {
        if (predictions != outcomes) {
            throw new DataException("Scores: found %d predictions, expected one for each of %d cases".formatted(predictions, outcomes));
        }
        if (outcomes == 0) {
            throw new DataException("Scores: found no case, expected one at least");
        }
    }

    static void finite(double[] predictions) {
        for (double value : predictions) {
            if (!Double.isFinite(value)) {
                throw new DataException("Scores: found the prediction " + value + ", expected a finite number for each case");
            }
        }
    }

    static void probabilities(double[] predictions) {
        for (double value : predictions) {
            if (!(value >= 0 && value <= 1)) {
                throw new DataException("Scores: found the probability " + value + ", expected numbers from 0 to 1");
            }
        }
    }

    /** @return number of positive cases */
    static int bothClasses(boolean[] positive) {
        int count = count(positive);
        if (count == 0 || count == positive.length) {
            throw new DataException("Scores: found %d positive and %d negative cases, expected some of both".formatted(count,
                    positive.length - count));
        }
        return count;
    }

    static int count(boolean[] positive) {
        int count = 0;
        for (boolean value : positive) {
            count += value ? 1 : 0;
        }
        return count;
    }

    static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level: found " + level + ", expected a number between 0 and 1");
        }
    }
}
