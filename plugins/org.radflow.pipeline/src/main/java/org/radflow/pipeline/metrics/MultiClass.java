package org.radflow.pipeline.metrics;

/** Scores of probabilities of several classes: [case][class], classes numbered from 0. */
public final class MultiClass {

    private MultiClass() {}

    /** Area under the ROC curve of a class against all others. */
    public static double areaAgainstRest(double[][] probabilities, int[] truth, int label) {
        double[] scores = new double[truth.length];
        boolean[] positive = new boolean[truth.length];
        Checks.sameLength(probabilities.length, truth.length);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = probabilities[i][label];
            positive[i] = truth[i] == label;
        }
        return DeLong.area(scores, positive);
    }

    /** Mean area of each class against the rest, each class counting the same. */
    public static double macroArea(double[][] probabilities, int[] truth, int classes) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += areaAgainstRest(probabilities, truth, c);
        }
        return sum / classes;
    }

    /**
     * Mean over all pairs of classes of the area among the cases of the two (Hand and Till 2001, doi:10.1023/A:1010920819831); of two
     * classes it is the mean of the areas of either.
     *
     * @throws org.radflow.pipeline.DataException when a class has no case
     */
    public static double handTill(double[][] probabilities, int[] truth, int classes) {
        double sum = 0;
        for (int a = 0; a < classes; a++) {
            for (int b = 0; b < a; b++) {
                sum += (pairArea(probabilities, truth, a, b) + pairArea(probabilities, truth, b, a)) / 2;
            }
        }
        return 2 * sum / classes / (classes - 1);
    }

    private static double pairArea(double[][] probabilities, int[] truth, int label, int other) {
        int count = 0;
        double[] scores = new double[truth.length];
        boolean[] positive = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] == label || truth[i] == other) {
                scores[count] = probabilities[i][label];
                positive[count++] = truth[i] == label;
            }
        }
        return DeLong.area(java.util.Arrays.copyOf(scores, count), java.util.Arrays.copyOf(positive, count));
    }

    /** Mean over the cases of the sum over the classes of the squared error of the probability, from 0 to 2 (Brier 1950). */
    public static double brier(double[][] probabilities, int[] truth) {
        Checks.sameLength(probabilities.length, truth.length);
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            Checks.probabilities(probabilities[i]);
            for (int c = 0; c < probabilities[i].length; c++) {
                double error = probabilities[i][c] - (truth[i] == c ? 1 : 0);
                sum += error * error;
            }
        }
        return sum / truth.length;
    }

    /** Mean of -ln of the probability of the case's class; probabilities are kept 1e-15 from 0. */
    public static double logLoss(double[][] probabilities, int[] truth) {
        Checks.sameLength(probabilities.length, truth.length);
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            Checks.probabilities(probabilities[i]);
            sum -= Math.log(Math.max(Probabilities.SMALLEST, probabilities[i][truth[i]]));
        }
        return sum / truth.length;
    }
}
