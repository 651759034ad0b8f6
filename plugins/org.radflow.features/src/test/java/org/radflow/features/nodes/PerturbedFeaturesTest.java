package org.radflow.features.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.features.DigitalPhantom;
import org.radflow.features.nodes.RadiomicsFeatureExtractorTest.ImageCell;
import org.radflow.features.nodes.RadiomicsFeatureExtractorTest.RegionCell;
import org.radflow.features.robustness.AgreementTable;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.VolumeCell;

class PerturbedFeaturesTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new DataColumnSpecCreator("Patient", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(), new DataColumnSpecCreator("Mask", MaskCell.TYPE).createSpec());

    private final PerturbedFeaturesParameters m_parameters = new PerturbedFeaturesParameters();
    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();
    private final ExecutionContext m_exec = new ExecutionContext(m_monitor, null);
    private final RowProblems m_problems = new RowProblems();
    private AgreementTable m_agreement;

    PerturbedFeaturesTest() {
        m_parameters.m_image = "Image";
        m_parameters.m_mask = "Mask";
        m_parameters.m_rotations = Amount.of(0, 90);
        m_parameters.m_volumes = Amount.of();
        m_parameters.m_contourRepeats = 0;
    }

    @Test
    void aRowForEachPerturbationAndOneForEachFeature() throws Exception {
        List<DataRow> rows = rows(features(cases()));
        assertEquals(List.of("P1/none", "P1/rotation=90.0", "P2/none", "P2/rotation=90.0", "P3/none", "P3/rotation=90.0"),
                rows.stream().map(row -> row.getKey().toString()).toList());
        int mean = spec().findColumnIndex("original_stat_mean");
        assertEquals("Patient", spec().getColumnSpec(0).getName());
        assertEquals("Perturbation", spec().getColumnSpec(1).getName());
        assertEquals("rotation=90.0", rows.get(1).getCell(1).toString());
        assertEquals(2.15, value(rows.get(0).getCell(mean)), 0.005);
        assertEquals(2.15, value(rows.get(1).getCell(mean)), 0.1);
        assertEquals(4.30, value(rows.get(2).getCell(mean)), 0.01);

        List<DataRow> agreements = rows(AgreementRows.table(m_agreement.agreements(), m_exec));
        DataRow ofMean = agreements.stream().filter(row -> row.getCell(0).toString().equals("original_stat_mean")).findFirst().orElseThrow();
        assertEquals(1, value(ofMean.getCell(1)), 0.01);
        assertEquals(1, value(ofMean.getCell(9)), 0.01);
        assertEquals("3", ofMean.getCell(10).toString());
        assertEquals("0", ofMean.getCell(11).toString());
        assertEquals("2", ofMean.getCell(12).toString());
        DataRow ofVolume = agreements.stream().filter(row -> row.getCell(0).toString().equals("original_morph_volume")).findFirst().orElseThrow();
        assertEquals("The cases do not differ", ((MissingValue) ofVolume.getCell(4)).getError());
        assertEquals("The cases do not differ", ofVolume.getCell(13).toString());
        assertEquals(Optional.empty(), m_problems.message().filter(text -> text.contains("have no features")));
    }

    @Test
    void aCaseWithoutAnImageIsLeftOut() throws Exception {
        List<DataCell[]> cases = cases();
        cases.add(new DataCell[] {new StringCell("P4"), new MissingCell("The series has a gap"), new RegionCell(DigitalPhantom.mask())});
        List<DataRow> rows = rows(features(cases));
        assertEquals(8, rows.size());
        assertEquals("The series has a gap", ((MissingValue) rows.get(7).getCell(2)).getError());
        assertEquals("1 row(s) have no features. First: The series has a gap", m_problems.message().orElseThrow());
        assertEquals(3, m_agreement.agreements().get(0).cases());
        assertEquals(1, m_agreement.agreements().get(0).leftOut());
        assertNull(m_agreement.agreements().stream().filter(a -> a.feature().equals("original_stat_mean")).findFirst().orElseThrow()
                .missingReason());
    }

    @Test
    void cancelingStops() throws Exception {
        m_monitor.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, () -> features(cases()));
        PerturbedRows rows = new PerturbedRows(SPEC, m_parameters);
        assertThrows(CanceledExecutionException.class, () -> rows.values(new DefaultRow("P1", cases().get(0)), m_exec, reason -> { }));
    }

    @Test
    void settingsAreCheckedBeforeAnyRow() throws InvalidSettingsException {
        m_parameters.validate();
        m_parameters.m_rotations = Amount.of(181);
        assertMessage("Rotations: found 181.0, expected -180.0 to 180.0");
        m_parameters.m_rotations = Amount.of();
        assertMessage("Perturbations: found 1 combinations, expected 2 to 10000");
        m_parameters.m_noiseRepeats = 4;
        m_parameters.validate();
        m_parameters.m_mask = "Image";
        assertTrue(assertThrows(InvalidSettingsException.class, () -> new PerturbedRows(SPEC, m_parameters)).getMessage()
                .startsWith("Mask column: found 'Image'"));
    }

    private void assertMessage(String expected) {
        assertEquals(expected, assertThrows(InvalidSettingsException.class, m_parameters::validate).getMessage());
    }

    /** The digital phantom with its intensities once, twice and three times. */
    private static List<DataCell[]> cases() {
        List<DataCell[]> cases = new ArrayList<>();
        for (int factor = 1; factor <= 3; factor++) {
            Volume image = DigitalPhantom.image();
            float[] voxels = image.voxels().clone();
            for (int v = 0; v < voxels.length; v++) {
                voxels[v] *= factor;
            }
            cases.add(new DataCell[] {new StringCell("P" + factor), new ImageCell(new Volume(image.geometry(), voxels)),
                new RegionCell(DigitalPhantom.mask())});
        }
        return cases;
    }

    private BufferedDataTable features(List<DataCell[]> cases) throws Exception {
        BufferedDataContainer container = m_exec.createDataContainer(SPEC);
        for (DataCell[] cells : cases) {
            container.addRowToTable(new DefaultRow(cells[0].toString(), cells));
        }
        container.close();
        PerturbedRows rows = new PerturbedRows(SPEC, m_parameters);
        m_agreement = new AgreementTable(rows.features(), rows.repeats());
        return PerturbedFeaturesNode.features(container.getTable(), rows, m_agreement, m_problems, m_exec);
    }

    private DataTableSpec spec() throws InvalidSettingsException {
        return new PerturbedRows(SPEC, m_parameters).spec();
    }

    private static List<DataRow> rows(BufferedDataTable table) {
        List<DataRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }

    private static double value(DataCell cell) {
        return ((DoubleValue) cell).getDoubleValue();
    }
}
