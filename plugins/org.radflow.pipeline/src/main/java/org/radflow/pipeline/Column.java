package org.radflow.pipeline;

import java.util.Map;

/** A named column of a {@link FeatureMatrix}, a value or nothing per case. Immutable and thread-safe. */
public sealed interface Column permits NumericColumn, TextColumn {

    /** Property that holds the unit of a column's values, such as {@code mm}. */
    String UNIT = "unit";

    /** Property that holds the settings that a feature was computed with. */
    String SETTINGS = "settings";

    String name();

    int size();

    boolean isMissing(int row);

    /** The value as text, whole numbers without a point; {@code null} when missing. */
    String text(int row);

    /** What is known of the values, such as {@link #UNIT} and {@link #SETTINGS}. */
    Map<String, String> properties();

    /** The values of the given rows in that order; a row can stand there more than once. */
    Column rows(int[] rows);
}
