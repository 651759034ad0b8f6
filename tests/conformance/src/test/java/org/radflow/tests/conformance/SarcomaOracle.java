package org.radflow.tests.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.radflow.features.Configuration;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.Preparation;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.normalise.Interpolation;
import org.radflow.tests.conformance.Data.Measured;

/**
 * The validation phase of IBSI 1: real CT, MR and PET of soft-tissue sarcoma, computed by nine teams. Every value that at least four teams
 * share (within 0.1 %) is to be met within 0.1 %, or within the range of these teams. The steps of the intensity-volume histogram are
 * not published; unit steps for CT and MR and 0.1 SUV for PET are those of the teams' values.
 */
final class SarcomaOracle implements Oracle {

    private static final int ENOUGH_TEAMS = 4;
    private static final double TOLERANCE = 1e-3;
    private static final double ROUNDING = 1e-9;

    @Override
    public void compare(Tally tally) throws IOException {
        Map<String, List<Map<String, String>>> cases = new TreeMap<>();
        for (Map<String, String> row : Data.table(Data.reference("ibsi-validation/ibsi1-agreement.csv.gz"), ",")) {
            if (Integer.parseInt(row.get("teams_agreeing")) >= ENOUGH_TEAMS && isComparable(row.get("tag"))) {
                cases.computeIfAbsent(row.get("modality") + "/" + row.get("patient"), name -> new ArrayList<>()).add(row);
            }
        }
        for (List<Map<String, String>> targets : cases.values()) {
            String modality = targets.get(0).get("modality");
            Sarcoma sarcoma = Sarcoma.read(targets.get(0).get("patient"), modality);
            Map<String, Measured> measured = Data.measure(extractor(modality), sarcoma.image(), sarcoma.mask());
            targets.forEach(target -> compare(tally, target, measured));
        }
    }

    /** Teams cropped images before interpolation: statistics of the whole interpolated image differ. */
    private static boolean isComparable(String tag) {
        return !tag.endsWith("_img") || tag.endsWith("_init_img");
    }

    static FeatureExtractor extractor(String modality) {
        FeatureSettings settings = FeatureSettings.DEFAULT.withAggregations(EnumSet.of(Aggregation.MERGED_3D));
        Resegmentation positive = Resegmentation.range(0, Double.POSITIVE_INFINITY);
        return new IbsiExtractor(List.of(switch (modality) {
            case "CT" -> new Configuration("", Preparation.resampled(1, 1, 1, Interpolation.CUBIC_BSPLINE, true),
                    settings.withResegmentation(Resegmentation.range(-200, 200)).withDiscretisation(Discretisation.fixedBinSize(10)));
            case "MR_T1" -> new Configuration("", Preparation.resampled(1, 1, 1, Interpolation.CUBIC_BSPLINE, false),
                    settings.withResegmentation(positive).withDiscretisation(Discretisation.fixedBinSize(10))
                            .withIvhDiscretisation(Discretisation.fixedBinSize(1)));
            case "PET" -> new Configuration("", Preparation.resampled(3, 3, 3, Interpolation.CUBIC_BSPLINE, false),
                    settings.withResegmentation(positive).withDiscretisation(Discretisation.fixedBinSize(0.25))
                            .withIvhDiscretisation(Discretisation.fixedBinSize(0.1)));
            default -> throw new IllegalArgumentException(modality);
        }));
    }

    private static void compare(Tally tally, Map<String, String> target, Map<String, Measured> measured) {
        String tag = measured.containsKey("original_" + target.get("tag")) ? target.get("tag") : "diag_" + target.get("tag");
        Measured found = measured.get("original_" + tag);
        tally.add("IBSI 1 validation", target.get("modality"), tag, found == null ? "" : found.definition().ibsiCode(),
                found != null && agrees(found, target), target.get("patient") + " found " + found + ", expected " + target);
    }

    private static boolean agrees(Measured found, Map<String, String> target) {
        if (found.value().isMissing()) {
            return false;
        }
        double value = found.value().value();
        double expected = Double.parseDouble(target.get("value"));
        double slack = ROUNDING * Math.abs(expected);
        return Math.abs(value - expected) <= TOLERANCE * Math.abs(expected)
                || value >= Double.parseDouble(target.get("lowest_of_agreeing")) - slack
                        && value <= Double.parseDouble(target.get("highest_of_agreeing")) + slack;
    }
}
