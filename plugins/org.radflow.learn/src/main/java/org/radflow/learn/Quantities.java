package org.radflow.learn;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;

/**
 * Numbers that a regression is fitted to.
 *
 * @param outcome column of the numbers
 * @param values  of each case; not to be changed
 */
public record Quantities(String outcome, double[] values) {

    /** @throws DataException when the outcome is no number, or is missing in a case, or the same in all */
    public static Quantities of(FeatureMatrix training, Roles roles) {
        String outcome = roles.quantity().column();
        double[] values = training.numbers(outcome).values();
        boolean differs = false;
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new DataException("Column '" + outcome + "': found a missing value, expected a number in each case");
            }
            differs |= value != values[0];
        }
        if (!differs) {
            throw new DataException("Column '%s': found %s in all %d cases to learn from, expected different values".formatted(outcome,
                    values.length == 0 ? "nothing" : Double.toString(values[0]), values.length));
        }
        return new Quantities(outcome, values);
    }
}
