package org.radflow.pipeline.validation;

/**
 * The .632+ estimate of an error from bootstrap rounds (Efron and Tibshirani 1997, doi:10.1080/01621459.1997.10474007): the error on cases
 * that were left out is too high, that on the training too low; their weights depend on how much the model overfits.
 *
 * @param error   the estimate
 * @param weight  of the error on cases that were left out, from 0.632 to 1
 * @param overfit relative overfitting rate, from 0 (none) to 1 (the training tells nothing)
 */
public record Point632(double error, double weight, double overfit) {

    /**
     * @param apparent      error on the cases of the training, of a model of all cases
     * @param leftOut       mean error on cases that were not drawn
     * @param noInformation error if predictions and outcomes were independent
     */
    public static Point632 of(double apparent, double leftOut, double noInformation) {
        double bounded = Math.min(leftOut, noInformation);
        double overfit = bounded > apparent && noInformation > apparent ? (bounded - apparent) / (noInformation - apparent) : 0;
        double point632 = 0.368 * apparent + 0.632 * leftOut;
        double error = point632 + (bounded - apparent) * 0.368 * 0.632 * overfit / (1 - 0.368 * overfit);
        return new Point632(error, 0.632 / (1 - 0.368 * overfit), overfit);
    }
}
