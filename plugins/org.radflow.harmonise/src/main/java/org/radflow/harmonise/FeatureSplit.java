package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * Features that can be adjusted, and those that stay as they are.
 *
 * @param adjusted  names
 * @param fits      mean, variance and slopes of each of them
 * @param untouched names, and why each cannot be adjusted
 */
record FeatureSplit(List<String> adjusted, List<FeatureFit> fits, Map<String, String> untouched) {

    /** @throws DataException when no feature can be adjusted */
    static FeatureSplit of(List<String> names, FeatureMatrix training, Design design) {
        double[][] values = training.numbers(names);
        List<FeatureFit> all = Parallel.map(values.length, Progress.NONE, "", f -> design.fit(values[f]));
        List<String> adjusted = new ArrayList<>();
        List<FeatureFit> fits = new ArrayList<>();
        Map<String, String> untouched = new LinkedHashMap<>();
        for (int f = 0; f < all.size(); f++) {
            if (all.get(f).problem() == null) {
                adjusted.add(names.get(f));
                fits.add(all.get(f));
            } else {
                untouched.put(names.get(f), all.get(f).problem());
            }
        }
        if (names.isEmpty()) {
            throw new DataException("Features: found none, expected one at least");
        }
        if (adjusted.isEmpty()) {
            throw new DataException("Features: found none that can be adjusted; '%s': %s".formatted(names.get(0), untouched.get(names.get(0))));
        }
        return new FeatureSplit(adjusted, fits, untouched);
    }
}
