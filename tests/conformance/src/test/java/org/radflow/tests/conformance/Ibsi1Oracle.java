package org.radflow.tests.conformance;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiConfigurations;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.tests.conformance.Data.Measured;

/**
 * IBSI 1 (arXiv 1612.07003): the digital phantom and configurations A to E of the CT phantom, every value with a consensus, within its
 * tolerance: rounded to 3 significant digits as most are published, or in full as numbers of voxels are.
 */
final class Ibsi1Oracle implements Oracle {

    private static final double DECIMAL_ROUNDING = 1e-9;

    @Override
    public void compare(Tally tally) throws IOException {
        List<Map<String, String>> published = Data.table(Data.reference("ibsi1/reference-values.csv"), ",");
        FeatureSettings digital = FeatureSettings.DEFAULT.withDiscretisation(Discretisation.NONE)
                .withAggregations(EnumSet.allOf(Aggregation.class));
        Volume phantom = NiftiReader.readVolume(Data.reference("ibsi1/digital-phantom/image/phantom.nii.gz"));
        Mask region = NiftiReader.readMask(Data.reference("ibsi1/digital-phantom/mask/mask.nii.gz"));
        compare(tally, published, "digital", "", Data.measure(new IbsiExtractor(digital), phantom, region));
        Volume image = Data.ctPhantom();
        Mask mask = Data.ctPhantomMask();
        for (IbsiConfigurations configuration : IbsiConfigurations.values()) {
            compare(tally, published, configuration.name(), "__" + configuration,
                    Data.measure(new IbsiExtractor(List.of(configuration.configuration())), image, mask));
        }
    }

    private static void compare(Tally tally, List<Map<String, String>> published, String configuration, String ending,
            Map<String, Measured> measured) {
        for (Map<String, String> row : published) {
            if (row.get("config").equals(configuration) && !row.get("value").isEmpty()) {
                String tag = (row.get("family").equals("diagnostics") ? "diag_" : "") + row.get("tag");
                Measured found = measured.get("original_" + tag + ending);
                boolean known = found != null && found.definition().ibsiCode().equals(row.get("ibsi_id"))
                        && found.definition().family().equals(row.get("family"));
                tally.add("IBSI 1", configuration, tag, row.get("ibsi_id"), known && agrees(found, row),
                        "found " + found + ", expected " + row);
            }
        }
    }

    private static boolean agrees(Measured found, Map<String, String> row) {
        if (found.value().isMissing()) {
            return false;
        }
        double expected = Double.parseDouble(row.get("value"));
        double tolerance = Double.parseDouble(row.get("tolerance")) + DECIMAL_ROUNDING * Math.abs(expected);
        double value = found.value().value();
        double rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue();
        return Math.abs(value - expected) <= tolerance || Math.abs(rounded - expected) <= tolerance;
    }
}
