package org.radflow.pipeline.tables;

import org.radflow.pipeline.Column;

/** How a feature changed between two time points. */
public enum Change {

    /** x2 - x1, in the unit of the feature. */
    ABSOLUTE("abs") {
        @Override
        double of(double first, double second) {
            return second - first;
        }
    },
    /** (x2 - x1) / |x1|; missing when x1 is 0. */
    RELATIVE("rel") {
        @Override
        double of(double first, double second) {
            return first == 0 ? Double.NaN : (second - first) / Math.abs(first);
        }
    },
    /** ln(x2 / x1); missing unless both are above 0. */
    LOG_RATIO("logratio") {
        @Override
        double of(double first, double second) {
            return first > 0 && second > 0 ? Math.log(second / first) : Double.NaN;
        }
    };

    private final String suffix;

    Change(String suffix) {
        this.suffix = suffix;
    }

    /** NaN when it is not defined, or a value is missing. */
    abstract double of(double first, double second);

    /** Its part of a column name. */
    String suffix() {
        return suffix;
    }

    /** Unit of the change of a feature with a unit; {@code null} when that is not known. */
    String unit(Column feature) {
        return this == ABSOLUTE ? feature.properties().get(Column.UNIT) : "1";
    }
}
