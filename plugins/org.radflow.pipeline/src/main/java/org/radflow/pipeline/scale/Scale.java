package org.radflow.pipeline.scale;

/**
 * The scale of one feature. A feature without spread is divided by 1, so that it becomes 0.
 *
 * @param kind      how it is scaled
 * @param location  subtracted; of {@link Scaling#LOG} the least value of the training, which lower values are taken as
 * @param spread    divided by
 * @param parameter exponent of {@link Scaling#YEO_JOHNSON}; offset of {@link Scaling#LOG}: 0 when all values of the training are
 *                  positive, otherwise what makes the least of them 1; else NaN
 */
record Scale(Scaling kind, double location, double spread, double parameter) {

    double apply(double value) {
        return switch (kind) {
            case Z_SCORE, MIN_MAX, ROBUST -> (value - location) / spread;
            case YEO_JOHNSON -> (YeoJohnson.transform(value, parameter) - location) / spread;
            case LOG -> Math.log(Math.max(value, location) + parameter);
        };
    }
}
