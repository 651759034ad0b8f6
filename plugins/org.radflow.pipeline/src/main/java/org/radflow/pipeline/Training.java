package org.radflow.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fitted pipeline remembers of the cases that it was fitted to. It holds no value of any case.
 *
 * @param cases    number of cases
 * @param sha256   of all their values
 * @param features properties of each feature, such as unit and settings
 */
public record Training(int cases, String sha256, Map<String, Map<String, String>> features) {

    public Training {
        features = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    static Training of(Roles roles, FeatureMatrix cases) {
        Map<String, Map<String, String>> features = new LinkedHashMap<>();
        for (String name : roles.features(cases)) {
            features.put(name, cases.column(name).properties());
        }
        return new Training(cases.size(), DataHash.of(cases), features);
    }

    /**
     * Makes sure that cases were measured like those of the training.
     *
     * @throws DataException naming a column whose unit or settings differ; what is not known of one of them is not compared
     */
    public void check(FeatureMatrix cases) {
        features.forEach((name, expected) -> {
            if (cases.has(name)) {
                Map<String, String> found = cases.column(name).properties();
                for (String property : new String[] {Column.UNIT, Column.SETTINGS}) {
                    if (expected.containsKey(property) && found.containsKey(property)
                            && !expected.get(property).equals(found.get(property))) {
                        throw new DataException("Column '%s': found the %s '%s', expected '%s' as in the training".formatted(name, property,
                                found.get(property), expected.get(property)));
                    }
                }
            }
        });
    }
}
