package org.radflow.harmonise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/**
 * Nested and GMM ComBat on 161 CTs of NSCLC Radiogenomics (GE and Siemens, kernel and contrast known) against the authors' Python
 * (generalized-combat, with neuroCombat 0.2.12) and scikit-learn's mixtures.
 */
final class HorngReferenceTest {

    private static final List<String> BATCHES = List.of("Manufacturer", "KernelResolution", "CE");
    private static final String MEAN = "T1_ED_Intensity_Mean";
    private static final String MODE = "T1_ED_Intensity_Mode";
    private static final String LBP = "T1_ED_LBP_Radius-1_Bins-20_LBP";
    private static final Roles ROLES = new Roles(new Outcome.None(), "", "", Set.of());

    static FeatureMatrix cases() {
        FeatureMatrix features = ReferenceData.table("cohorts/nsclc-radiogenomics/features.csv");
        FeatureMatrix acquisition = ReferenceData.table("cohorts/nsclc-radiogenomics/acquisition.csv");
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < acquisition.size(); row++) {
            rows.putIfAbsent(acquisition.cases().get(row), row);
        }
        List<Integer> chosen = new ArrayList<>();
        List<Integer> scans = new ArrayList<>();
        for (int row = 0; row < features.size(); row++) {
            Integer scan = rows.get(features.cases().get(row));
            if (scan != null && List.of("GE MEDICAL SYSTEMS", "SIEMENS").contains(acquisition.column("Manufacturer").text(scan))) {
                chosen.add(row);
                scans.add(scan);
            }
        }
        FeatureMatrix matched = acquisition.rows(scans.stream().mapToInt(i -> i).toArray());
        List<Column> batches = new ArrayList<>();
        for (String name : BATCHES) {
            Column column = matched.column(name);
            String[] texts = new String[column.size()];
            for (int row = 0; row < texts.length; row++) {
                texts[row] = column.text(row);
            }
            batches.add(new TextColumn(name, texts));
        }
        return features.rows(chosen.stream().mapToInt(i -> i).toArray()).with(batches);
    }

    /** Python: NestedComBat(features.T, batches, ['Manufacturer', 'KernelResolution', 'CE']), first five cases. */
    @Test
    void nested() {
        Fit fit = new NestedComBat(BATCHES, false, ComBatSettings.of("-")).fit(cases(), ROLES, Progress.NONE);
        assertEquals(161, fit.training().size());
        assertEquals(List.of("Manufacturer", "CE", "KernelResolution"), fit.step().state().texts("order"));
        assertNear(fit, MEAN, -88.55573564650606, -214.75599067007767, -308.9015471767661, -159.5438698155341, -381.73589467837894);
        assertNear(fit, MODE, 40.464637541127416, 41.106941480928725, -650.8266123469555, -437.53140825662365, -654.9087627987469);
        assertNear(fit, LBP, 1498993.3777273316, 1725438.623802862, 11936.754119966881, 11675.96644748712, 10270.907548620777);
    }

    /**
     * Python: GaussianMixture(2, reg_covar=0, tol=1e-15, started as ours).fit(z).aic(z) of the standardised feature, 113 and 48 cases;
     * then neuroCombat(features.T, groups).
     */
    @Test
    void gmm() {
        Fit fit = new GmmComBat(ComBatSettings.of(GmmComBat.COLUMN)).fit(cases(), ROLES, Progress.NONE);
        HiddenBatch found = ((FittedGmmComBat)fit.step()).batches();
        assertEquals("T1_ED_GLSZM_Bins-20_Radius-1_ZoneSizeVariance", found.feature());
        assertEquals(-626.543160226178, found.mixture().aic(), 1e-7);
        assertEquals(113, fit.step().details().numbers("Cases").values()[0]);
        assertNear(fit, MEAN, -147.30540168971612, -404.18326399798536, -438.5950074492258, -215.25807618785151, -547.505401464875);
        assertNear(fit, MODE, -60.637350840630106, -114.69513057696693, -564.3630742776047, -375.4812931702212, -567.9780365954495);
        assertNear(fit, LBP, 243937.16582388096, 1835186.114184553, 35843.774451369376, 33176.762817314964, 18807.56062166717);
    }

    private static void assertNear(Fit fit, String feature, double... expected) {
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row], fit.training().numbers(feature).values()[row], 1e-7 * Math.abs(expected[row]), feature);
        }
    }
}
