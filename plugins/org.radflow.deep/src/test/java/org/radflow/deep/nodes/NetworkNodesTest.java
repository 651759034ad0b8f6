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
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.parameters.NodeParameters;
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
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.tests.nodes.NodeRun;
import org.radflow.tests.nodes.Tables;

class NetworkNodesTest {

    private static final Geometry GRID = Images.grid(4, 4, 4);
    private static final Volume IMAGE = Images.image(GRID, at -> 0.1 * at[0] + 0.03);
    private static final Mask REGION = Images.box(GRID, new int[]{1, 1, 1}, new int[]{2, 2, 2});
    private static final DataTableSpec SPEC = new DataTableSpec(Tables.column("Image", VolumeCell.TYPE), Tables.column("Mask", MaskCell.TYPE));

    @TempDir
    Path folder;

    private String file(final byte[] network) throws IOException {
        return Files.write(folder.resolve("net.onnx"), network).toString();
    }

    private static VolumeCell cell(final Volume image) throws IOException {
        return new VolumeCell(Tables.file("image"), image);
    }

    private static MaskCell cell(final Mask mask) throws IOException {
        return new MaskCell(Tables.file("mask"), mask);
    }

    private static DataCell[] row(final DataCell image, final DataCell mask) {
        return new DataCell[]{image, mask};
    }

    private static DataCell[] good() throws IOException {
        return row(cell(IMAGE), cell(REGION));
    }

    private static NodeRun run(final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, final ExecuteConsumer execute,
        final NodeParameters parameters, final DataCell[]... rows) throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        return NodeRun.of(configure, execute, parameters, Tables.table(SPEC, rows));
    }

    private static NodeRun features(final DeepFeatureExtractorParameters parameters, final DataCell[]... rows)
        throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        return run(DeepFeatureExtractor::configure, DeepFeatureExtractor::execute, parameters, rows);
    }

    private static DataCell cell(final NodeRun run, final int row, final String column) {
        return run.rows(0).get(row).getCell(run.column(0, column));
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
        final Geometry shifted = GRID.with(new int[]{4, 4, 4}, new double[]{1, 1, 1}, new double[]{0, 0, 7});
        final NodeRun run = features(parameters, good(),
            row(new MissingCell("The series has a gap"), cell(REGION)),
            row(cell(IMAGE), cell(new Mask(GRID, new byte[64]))),
            row(cell(IMAGE), cell(new Mask(shifted, REGION.voxels()))), good());
        assertNull(run.spec(0));
        assertEquals(List.of("deep_channels_0", "deep_channels_1", "Network Hash"), List.of(run.table(0).getDataTableSpec().getColumnNames()));
        assertEquals(0.18, number(cell(run, 0, "deep_channels_0")), 1e-6);
        assertEquals(0.18, number(cell(run, 4, "deep_channels_0")), 1e-6);
        assertTrue(cell(run, 0, "Network Hash").toString().matches("[0-9a-f]{64}"));
        assertEquals("The series has a gap", ((MissingValue)cell(run, 1, "deep_channels_0")).getError());
        assertEquals("The mask is empty", ((MissingValue)cell(run, 2, "deep_channels_1")).getError());
        assertTrue(((MissingValue)cell(run, 3, "Network Hash")).getError().contains("up to 7 mm apart"));
        assertEquals("3 row(s) have no result. First: The series has a gap", run.warning());
    }

    @Test
    void theExampleNetworkNeedsNoFileAndImagesCanBeKept() throws Exception {
        final DeepFeatureExtractorParameters parameters = extractor(new byte[0]);
        parameters.m_network.m_file = "";
        assertEquals("Network file: found nothing, expected the path of an ONNX file",
            assertThrows(InvalidSettingsException.class, () -> features(parameters)).getMessage());
        parameters.m_source = SourceChoice.EXAMPLE;
        parameters.m_input.m_width = 8;
        parameters.m_input.m_height = 8;
        parameters.m_input.m_depth = 8;
        parameters.m_images.m_mask = "";
        parameters.m_keepImages = true;
        final NodeRun run = features(parameters, good());
        assertNull(run.spec(0));
        assertEquals(19, run.table(0).getDataTableSpec().getNumColumns());
        assertEquals("", run.warning());
    }

    @Test
    void whatIsWrongWithANetworkStopsTheNode() throws Exception {
        final DeepFeatureExtractorParameters parameters = extractor("no network".getBytes());
        final String path = parameters.m_network.m_file;
        final String message = assertThrows(KNIMEException.class, () -> features(parameters, good())).getMessage();
        assertTrue(message.startsWith(path + ": not an ONNX file: "), message);
        file(Nets.classifier(1, 4, 4));
        assertEquals(path + ": found an input of 4 axes, expected 5 for 3D (batch, channels and space)",
            assertThrows(KNIMEException.class, () -> features(parameters, good())).getMessage());
        parameters.m_layer = "last";
        assertEquals(path + ": found no layer 'last', expected one of channels (Conv), pooled (GlobalAveragePool), flat (Flatten), logits (Gemm)",
            assertThrows(KNIMEException.class, () -> features(parameters, good())).getMessage());
    }

    @Test
    void classesHaveProbabilities() throws Exception {
        final CnnClassifierApplyParameters parameters = new CnnClassifierApplyParameters();
        set(parameters.m_images, parameters.m_input, ViewChoice.LARGEST_SLICE);
        parameters.m_network.m_file = file(Nets.classifier(1, 2, 2));
        parameters.m_outcome = "Outcome";
        parameters.m_classes = "good, poor";
        final NodeRun run = run(CnnClassifierApply::configure, CnnClassifierApply::execute, parameters, good());
        // mean 0.18: logits 0 and -1.28
        assertEquals(1 / (1 + Math.exp(-1.28)), number(cell(run, 0, "P (Outcome=good)")), 1e-6);
        assertEquals("good", cell(run, 0, "Prediction (Outcome)").toString());
        parameters.m_classes = "a, b, c";
        assertEquals("Classes: found 3 names, expected 2, as the network has them",
            assertThrows(KNIMEException.class,
                () -> run(CnnClassifierApply::configure, CnnClassifierApply::execute, parameters, good())).getMessage());
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
        final NodeRun run = run(OcclusionMapNode::configure, OcclusionMapNode::execute, parameters, good());
        final Volume map = ((VolumeValue)cell(run, 0, "Occlusion (class 1)")).getVolume();
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
        final NodeRun run = run(OnnxSegmenter::configure, OnnxSegmenter::execute, parameters, good());
        assertArrayEquals(Images.box(GRID, new int[]{2, 0, 0}, new int[]{3, 3, 3}).voxels(),
            ((MaskValue)cell(run, 0, "Mask (Lesion)")).getMask().voxels());
        parameters.m_structures[0].m_channel = 1;
        assertEquals("Channel: found 1, expected 0 to 0, as the network has them",
            assertThrows(KNIMEException.class, () -> run(OnnxSegmenter::configure, OnnxSegmenter::execute, parameters, good())).getMessage());
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
        final ExecutionContext context = new ExecutionContext(monitor, null);
        final BufferedDataTable table = Tables.table(SPEC, good());
        monitor.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class,
            () -> NodeRun.in(context, OnnxSegmenter::configure, OnnxSegmenter::execute, parameters, table));
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
            assertThrows(InvalidSettingsException.class, () -> features(parameters)).getMessage());
    }
}
