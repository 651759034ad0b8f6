package org.radflow.pipeline.metrics;

import org.radflow.pipeline.DataException;

/**
 * Counts of cases by class and predicted class, and what follows from them. Scores of one class against the rest name the class; a score
 * whose denominator is 0 is NaN, but MCC and F1 are then 0 by convention.
 *
 * @param counts [class][predicted class]
 */
public record Confusion(long[][] counts) {

    /**
     * @param truth     class of each case, from 0 on
     * @param predicted predicted class of each case
     * @param classes   number of classes
     * @throws DataException when there is no case, or a class is not below the number of classes
     */
    public static Confusion of(int[] truth, int[] predicted, int classes) {
        Checks.sameLength(predicted.length, truth.length);
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] < 0 || truth[i] >= classes || predicted[i] < 0 || predicted[i] >= classes) {
                throw new DataException("Scores: found the classes %d and %d, expected numbers from 0 to %d".formatted(truth[i],
                        predicted[i], classes - 1));
            }
            counts[truth[i]][predicted[i]]++;
        }
        return new Confusion(counts);
    }

    /** Of two classes, 0 = negative, 1 = positive; a score of at least the threshold is called positive. */
    public static Confusion at(double threshold, double[] scores, boolean[] positive) {
        Checks.sameLength(scores.length, positive.length);
        Checks.finite(scores);
        long[][] counts = new long[2][2];
        for (int i = 0; i < scores.length; i++) {
            counts[positive[i] ? 1 : 0][scores[i] >= threshold ? 1 : 0]++;
        }
        return new Confusion(counts);
    }

    public long cases() {
        long sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += inClass(c);
        }
        return sum;
    }

    /** Cases whose class was found. */
    public long correct() {
        long sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c][c];
        }
        return sum;
    }

    /** Cases of a class. */
    public long inClass(int label) {
        long sum = 0;
        for (long count : counts[label]) {
            sum += count;
        }
        return sum;
    }

    /** Cases that were predicted to be of a class. */
    public long predicted(int label) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[label];
        }
        return sum;
    }

    public double accuracy() {
        return correct() / (double)cases();
    }

    /** Mean sensitivity of the classes that have cases. */
    public double balancedAccuracy() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            if (inClass(c) > 0) {
                sum += sensitivity(c);
                classes++;
            }
        }
        return sum / classes;
    }

    /** True positive rate, recall. */
    public double sensitivity(int label) {
        return counts[label][label] / (double)inClass(label);
    }

    /** True negative rate. */
    public double specificity(int label) {
        long others = cases() - inClass(label);
        return (others - (predicted(label) - counts[label][label])) / (double)others;
    }

    /** Positive predictive value, precision. */
    public double positivePredictiveValue(int label) {
        return counts[label][label] / (double)predicted(label);
    }

    /** Negative predictive value. */
    public double negativePredictiveValue(int label) {
        long called = cases() - predicted(label);
        return (called - (inClass(label) - counts[label][label])) / (double)called;
    }

    /** Harmonic mean of sensitivity and positive predictive value. */
    public double f1(int label) {
        long sum = inClass(label) + predicted(label);
        return sum == 0 ? 0 : 2.0 * counts[label][label] / sum;
    }

    /** Mean F1 of all classes. */
    public double macroF1() {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += f1(c);
        }
        return sum / counts.length;
    }

    /** Matthews correlation coefficient, for any number of classes (Gorodkin 2004, doi:10.1016/j.compbiolchem.2004.09.006). */
    public double mcc() {
        double n = cases();
        double ofPairs = correct() * n;
        double ofClasses = n * n;
        double ofPredictions = n * n;
        for (int c = 0; c < counts.length; c++) {
            double truth = inClass(c);
            double called = predicted(c);
            ofPairs -= truth * called;
            ofClasses -= truth * truth;
            ofPredictions -= called * called;
        }
        return ofClasses == 0 || ofPredictions == 0 ? 0 : ofPairs / Math.sqrt(ofClasses) / Math.sqrt(ofPredictions);
    }
}
