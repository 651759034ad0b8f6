package org.radflow.deep.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radflow.deep.Images;
import org.radflow.deep.Nets;
import org.radflow.deep.nodes.DeepFeatureExtractorParameters.SourceChoice;
import org.radflow.deep.nodes.InputParameters.FramingChoice;
import org.radflow.deep.nodes.InputParameters.ViewChoice;
import org.radflow.deep.nodes.IntensityParameters.ScalingChoice;
import org.radflow.deep.nodes.OnnxSegmenterParameters.DecisionChoice;
import org.radflow.deep.nodes.OnnxSegmenterParameters.SpaceChoice;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

class NetworkNodesTest {

    private static final Geometry GRID = Images.grid(4, 4, 4);
    private static final Volume IMAGE = Images.image(GRID, at -> 0.1 * at[0] + 0.03);
    private static final Mask REGION = Images.box(GRID, new int[]{1, 1, 1}, new int[]{2, 2, 2});

    @TempDir
    Path folder;

    private String file(final byte[] network) throws IOException {
        return Files.write(folder.resolve("net.onnx"), network).toString();
    }

    private static DataRow good() throws IOException {
        return NodeRun.row(NodeRun.cell(IMAGE), NodeRun.cell(REGION));
    }

    private static double number(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    private static void set(final ImageParameters images, final InputParameters input, final ViewChoice view) {
        images.m_image = "Image";
        images.m_mask = "Mask";
        input.m_view = view;
        input.m_framing = FramingChoice.BOX;
        input.m_margin = 0;
        input.m_intensities.m_scaling = ScalingChoice.NONE;
    }

    private DeepFeatureExtractorParameters extractor(final byte[] network) throws IOException {
        final DeepFeatureExtractorParameters parameters = new DeepFeatureExtractorParameters();
        set(parameters.m_images, parameters.m_input, ViewChoice.VOLUME);
        parameters.m_network.m_file = file(network);
        return parameters;
    }

    @Test
    void featuresAreColumnsAndBadRowsDoNotStopGoodOnes() throws Exception {
        final DeepFeatureExtractorParameters parameters = extractor(Nets.classifier(1, 2, 2, 2));
        parameters.m_layer = "channels";
        assertNull(NodeRun.configured(DeepFeatureExtractor::configure, parameters).spec);
        final Geometry shifted = GRID.with(new int[]{4, 4, 4}, new double[]{1, 1, 1}, new double[]{0, 0, 7});
        final NodeRun run = NodeRun.executed(DeepFeatureExtractor::execute, parameters, good(),
            NodeRun.row(new MissingCell("The series has a gap"), NodeRun.cell(REGION)),
            NodeRun.row(NodeRun.cell(IMAGE), NodeRun.cell(new Mask(GRID, new byte[64]))),
            NodeRun.row(NodeRun.cell(IMAGE), NodeRun.cell(new Mask(shifted, REGION.voxels()))), good());
        assertEquals(List.of("deep_channels_0", "deep_channels_1", "Network Hash"), List.of(run.table.getDataTableSpec().getColumnNames()));
        assertEquals(0.18, number(run.cell(0, "deep_channels_0")), 1e-6);
        assertEquals(0.18, number(run.cell(4, "deep_channels_0")), 1e-6);
        assertTrue(run.cell(0, "Network Hash").toString().matches("[0-9a-f]{64}"));
        assertEquals("The series has a gap", ((MissingValue)run.cell(1, "deep_channels_0")).getError());
        assertEquals("The mask is empty", ((MissingValue)run.cell(2, "deep_channels_1")).getError());
        assertTrue(((MissingValue)run.cell(3, "Network Hash")).getError().contains("up to 7 mm apart"));
        assertEquals("3 row(s) have no result. First: The series has a gap", run.warning);
    }

    @Test
    void theExampleNetworkNeedsNoFileAndImagesCanBeKept() throws Exception {
        final DeepFeatureExtractorParameters parameters = extractor(new byte[0]);
        parameters.m_network.m_file = "";
        assertEquals("Network file: found nothing, expected the path of an ONNX file",
            assertThrows(InvalidSettingsException.class, () -> NodeRun.configured(DeepFeatureExtractor::configure, parameters)).getMessage());
        parameters.m_source = SourceChoice.EXAMPLE;
        parameters.m_input.m_width = 8;
        parameters.m_input.m_height = 8;
        parameters.m_input.m_depth = 8;
        parameters.m_images.m_mask = "";
        parameters.m_keepImages = true;
        assertNull(NodeRun.configured(DeepFeatureExtractor::configure, parameters).spec);
        final NodeRun run = NodeRun.executed(DeepFeatureExtractor::execute, parameters, good());
        assertEquals(19, run.table.getDataTableSpec().getNumColumns());
        assertEquals("", run.warning);
    }

    @Test
    void whatIsWrongWithANetworkStopsTheNode() throws Exception {
        final DeepFeatureExtractorParameters parameters = extractor("no network".getBytes());
        final String path = parameters.m_network.m_file;
        final String message = assertThrows(KNIMEException.class, () -> NodeRun.executed(DeepFeatureExtractor::execute, parameters, good())).getMessage();
        assertTrue(message.startsWith(path + ": not an ONNX file: "), message);
        file(Nets.classifier(1, 4, 4));
        assertEquals(path + ": found an input of 4 axes, expected 5 for 3D (batch, channels and space)",
            assertThrows(KNIMEException.class, () -> NodeRun.executed(DeepFeatureExtractor::execute, parameters, good())).getMessage());
        parameters.m_layer = "last";
        assertEquals(path + ": found no layer 'last', expected one of channels (Conv), pooled (GlobalAveragePool), flat (Flatten), logits (Gemm)",
            assertThrows(KNIMEException.class, () -> NodeRun.executed(DeepFeatureExtractor::execute, parameters, good())).getMessage());
    }

    @Test
    void classesHaveProbabilities() throws Exception {
        final CnnClassifierApplyParameters parameters = new CnnClassifierApplyParameters();
        set(parameters.m_images, parameters.m_input, ViewChoice.LARGEST_SLICE);
        parameters.m_network.m_file = file(Nets.classifier(1, 2, 2));
        parameters.m_outcome = "Outcome";
        parameters.m_classes = "good, poor";
        final NodeRun run = NodeRun.executed(CnnClassifierApply::execute, parameters, good());
        assertEquals(NodeRun.configured(CnnClassifierApply::configure, parameters).spec, run.table.getDataTableSpec());
        // mean 0.18: logits 0 and -1.28
        assertEquals(1 / (1 + Math.exp(-1.28)), number(run.cell(0, "P (Outcome=good)")), 1e-6);
        assertEquals("good", run.cell(0, "Prediction (Outcome)").toString());
        parameters.m_classes = "a, b, c";
        assertEquals("Classes: found 3 names, expected 2, as the network has them",
            assertThrows(KNIMEException.class, () -> NodeRun.executed(CnnClassifierApply::execute, parameters, good())).getMessage());
        parameters.m_classes = "a, a";
        assertEquals("Classes: found 'a, a', expected at least two different names separated by commas",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    @Test
    void aMapIsAnImageOnTheGridOfTheImage() throws Exception {
        final OcclusionMapParameters parameters = new OcclusionMapParameters();
        set(parameters.m_images, parameters.m_input, ViewChoice.VOLUME);
        parameters.m_network.m_file = file(Nets.oneLogit(2, 2, 2));
        parameters.m_activation = ActivationChoice.SIGMOID;
        parameters.m_box = 1;
        parameters.m_step = 1;
        final NodeRun run = NodeRun.executed(OcclusionMapNode::execute, parameters, good());
        assertEquals(NodeRun.configured(OcclusionMapNode::configure, parameters).spec, run.table.getDataTableSpec());
        final Volume map = ((VolumeValue)run.cell(0, "Occlusion (class 1)")).getVolume();
        assertEquals(GRID, map.geometry());
        // sum 1.44; covering 0.23 by 0.18
        assertEquals(1 / (1 + Math.exp(-1.44)) - 1 / (1 + Math.exp(-1.39)), map.voxels()[GRID.index(2, 1, 1)], 1e-6);
        assertEquals(Float.NaN, map.voxels()[0]);
        parameters.m_input.m_view = ViewChoice.ORTHOGONAL_PLANES;
        assertEquals("Input: found ORTHOGONAL_PLANES, expected slices or a volume",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    @Test
    void structuresAreMasks() throws Exception {
        final OnnxSegmenterParameters parameters = segmenter();
        final NodeRun run = NodeRun.executed(OnnxSegmenter::execute, parameters, good());
        assertEquals(NodeRun.configured(OnnxSegmenter::configure, parameters).spec, run.table.getDataTableSpec());
        assertArrayEquals(Images.box(GRID, new int[]{2, 0, 0}, new int[]{3, 3, 3}).voxels(),
            ((MaskValue)run.cell(0, "Mask (Lesion)")).getMask().voxels());
        parameters.m_structures[0].m_channel = 1;
        assertEquals("Channel: found 1, expected 0 to 0, as the network has them",
            assertThrows(KNIMEException.class, () -> NodeRun.executed(OnnxSegmenter::execute, parameters, good())).getMessage());
        parameters.m_structures = new OnnxSegmenterParameters.Structure[0];
        assertEquals("Structures: found none, expected at least one",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
    }

    private OnnxSegmenterParameters segmenter() throws IOException {
        final OnnxSegmenterParameters parameters = new OnnxSegmenterParameters();
        parameters.m_image = "Image";
        parameters.m_network.m_file = file(Nets.unet(20, 2, 0, -1, -1, -1));
        parameters.m_space = SpaceChoice.VOLUMES;
        parameters.m_intensities.m_scaling = ScalingChoice.NONE;
        parameters.m_activation = ActivationChoice.SIGMOID;
        parameters.m_decision = DecisionChoice.THRESHOLD;
        parameters.m_threshold = 0.3;
        parameters.m_structures[0].m_channel = 0;
        return parameters;
    }

    @Test
    void aCancelledNodeStops() throws Exception {
        final OnnxSegmenterParameters parameters = segmenter();
        final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
        final DataRow row = good();
        monitor.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, () -> NodeRun.executed(OnnxSegmenter::execute, parameters, monitor, row));
    }

    @Test
    void settingsAreCheckedBeforeAnyRow() {
        final DeepFeatureExtractorParameters parameters = new DeepFeatureExtractorParameters();
        parameters.m_input.m_intensities.m_mean = "0.5, x";
        assertEquals("Mean: found '0.5, x', expected numbers separated by commas",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
        parameters.m_input.m_intensities.m_mean = "0";
        parameters.m_input.m_intensities.m_lower = 400;
        assertEquals("Window: found 400.0 to 400.0, expected a lower end below the upper",
            assertThrows(InvalidSettingsException.class, parameters::validate).getMessage());
        assertEquals("Image column: found '', expected the name of a column of images",
            assertThrows(InvalidSettingsException.class, () -> NodeRun.configured(DeepFeatureExtractor::configure, parameters)).getMessage());
    }
}
