package org.radflow.normalise.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.tests.nodes.NodeRun;
import org.radflow.tests.nodes.Tables;

/** Landmarks travel as a table; what is learned comes from the training table alone. */
class NyulNodesTest {

    private static final DataTableSpec SPEC = new DataTableSpec(Tables.column("MR", VolumeCell.TYPE));

    private final NyulLearnerParameters m_learner = new NyulLearnerParameters();
    private final NyulApplyParameters m_apply = new NyulApplyParameters();

    NyulNodesTest() {
        m_learner.m_image = "MR";
        m_learner.m_region = Region.IMAGE;
        m_learner.m_percentiles = " 0 50  100";
        m_learner.m_from = 0;
        m_learner.m_to = 10;
        m_apply.m_image = "MR";
        m_apply.m_region = Region.IMAGE;
    }

    private static DataCell[] image(final float... voxels) throws Exception {
        return new DataCell[]{Nodes.cell(
            new Volume(Geometry.axisAligned(new int[]{voxels.length, 1, 1}, new double[]{1, 1, 1}, new double[3]), voxels))};
    }

    private NodeRun learn(final DataCell[]... rows) throws Exception {
        return NodeRun.of(NyulLearner::configure, NyulLearner::execute, m_learner, Tables.table(SPEC, rows));
    }

    private BufferedDataTable landmarks() throws Exception {
        return learn(image(0, 2, 10), image(100, 140, 200)).table(0);
    }

    @Test
    void learnsTheMeanOfTheLandmarksAndLeavesOutWhatHasNone() throws Exception {
        final NodeRun run = learn(image(0, 2, 10), image(5, 5, 5), image(100, 140, 200), new DataCell[]{new MissingCell("The series has a gap")});
        final List<DataRow> rows = run.rows(0);
        final double[][] expected = {{0, 0}, {50, 3}, {100, 10}};
        for (int n = 0; n < 3; n++) {
            assertEquals(expected[n][0], ((DoubleValue)rows.get(n).getCell(0)).getDoubleValue());
            assertEquals(expected[n][1], ((DoubleValue)rows.get(n).getCell(1)).getDoubleValue(), 1e-12);
            assertEquals("IMAGE", rows.get(n).getCell(2).toString());
        }
        assertEquals("2 of 4 images left out; row 2: Image: found the intensity 5.0 at percentiles 0.0 and 50.0, expected different ones",
            run.warning());
    }

    @Test
    void withoutTrainingImagesThereIsNoScale() {
        assertEquals("Training images: found none that can be used, expected at least one; row 1: No pixels",
            assertThrows(KNIMEException.class, () -> learn(new DataCell[]{new MissingCell("No pixels")})).getMessage());
    }

    @Test
    void appliesTheScaleRowByRow() throws Exception {
        final NodeRun run = NodeRun.of(NyulApply::configure, NyulApply::execute, m_apply, landmarks(),
            Tables.table(SPEC, image(0, 1, 2), image(-4, 0, 8, 4, -8), new DataCell[]{new MissingCell("The series has a gap")}));
        assertArrayEquals(new String[]{"MR", "MR (Nyul)"}, run.table(0).getDataTableSpec().getColumnNames());
        final List<DataRow> rows = run.rows(0);
        assertArrayEquals(new float[]{0, 3, 10}, ((VolumeValue)rows.get(0).getCell(1)).getVolume().voxels(), 1e-5f);
        assertArrayEquals(new float[]{1.5f, 3, 10, 6.5f, 0}, ((VolumeValue)rows.get(1).getCell(1)).getVolume().voxels(), 1e-5f);
        assertEquals("The series has a gap", ((MissingValue)rows.get(2).getCell(1)).getError());
    }

    /** One image has the same result whatever stands beside it. */
    @Test
    void otherRowsChangeNothing() throws Exception {
        final BufferedDataTable landmarks = landmarks();
        final BufferedDataTable alone = Tables.table(SPEC, image(3, 7, 8, 1));
        final BufferedDataTable among = Tables.table(SPEC, image(3, 7, 8, 1), image(1000, 5000, 7));
        final NodeRun first = NodeRun.of(NyulApply::configure, NyulApply::execute, m_apply, landmarks, alone);
        final NodeRun second = NodeRun.of(NyulApply::configure, NyulApply::execute, m_apply, landmarks, among);
        assertArrayEquals(((VolumeValue)first.rows(0).get(0).getCell(1)).getVolume().voxels(),
            ((VolumeValue)second.rows(0).get(0).getCell(1)).getVolume().voxels());
    }

    @Test
    void landmarksOfAnotherRegionAndOtherTablesAreRefused() throws Exception {
        final BufferedDataTable landmarks = landmarks();
        final BufferedDataTable images = Tables.table(SPEC, image(3, 7, 8, 1));
        m_apply.m_region = Region.BODY;
        assertEquals("Region: found BODY, expected IMAGE, the region that the landmarks were learned in", assertThrows(KNIMEException.class,
            () -> NodeRun.of(NyulApply::configure, NyulApply::execute, m_apply, landmarks, images)).getMessage());
        assertEquals("Landmarks: found no column of numbers 'Percentile', expected the table of a Nyul Learner",
            assertThrows(InvalidSettingsException.class,
                () -> NodeRun.of(NyulApply::configure, NyulApply::execute, m_apply, images, images)).getMessage());
    }

    @Test
    void settingsAreCheckedBeforeAnyRow() {
        m_learner.m_percentiles = "1 x 99";
        assertEquals("Percentiles: found 'x', expected a number", assertThrows(InvalidSettingsException.class, m_learner::validate).getMessage());
        m_learner.m_percentiles = "50 10";
        assertTrue(assertThrows(InvalidSettingsException.class, m_learner::validate).getMessage().startsWith("Percentiles: found [50.0, 10.0]"));
        m_learner.m_percentiles = "10 50";
        m_learner.m_to = -1;
        assertEquals("Values: found 0.0 and -1.0, expected two finite, ascending numbers",
            assertThrows(InvalidSettingsException.class, m_learner::validate).getMessage());
    }
}
