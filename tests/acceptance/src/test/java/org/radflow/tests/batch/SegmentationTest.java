package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nodes that make, change and compare masks, in one workflow on synthetic patients. */
class SegmentationTest {

    private static final String SEGMENT = "org.radflow.segment.nodes.";

    @TempDir
    Path folder;

    /** The tumour found again by a random walker, from its eroded core and a ring around it. */
    @Test
    void everyNodeOfTheCategory() throws IOException {
        final Path output = folder.resolve("segmented.csv");
        final Path workflow = new WorkflowBuilder()
            .node("DICOM Reader", "org.radflow.dicom.nodes.DicomReaderNodeFactory", "folder xstring " + Cohort.write(folder.resolve("cohort"), 2))
            .node("RTSTRUCT Reader", "org.radflow.dicom.nodes.RtStructReaderNodeFactory", "image xstring Image", "selection xstring WILDCARD",
                "regions xstring GTV*", "folder xstring ")
            .node("Mask Morphology", SEGMENT + "MaskMorphologyNodeFactory", "mask xstring Mask", "steps/0/operation xstring ERODE",
                "steps/0/radius xdouble 3", "steps/0/extent xstring VOLUME", "steps/0/connectivity xstring CORNERS", "steps/0/parts xint 1",
                "steps/0/leastVolume xdouble 100", "steps/0/sigma xdouble 2")
            .node("Bounding Box Mask", SEGMENT + "BoundingBoxMaskNodeFactory", "mask xstring Mask", "margin xdouble 10", "extent xstring VOLUME")
            .node("Peritumoral Ring", SEGMENT + "PeritumoralRingNodeFactory", "mask xstring Mask", "inner xdouble 4", "outer xdouble 12",
                "clip xstring Mask (box)", "exclude xstring ")
            .node("Seeded Segmenter", SEGMENT + "SeededSegmenterNodeFactory", "image xstring Image", "inside xstring Mask (morphology)",
                "outside xstring Mask (ring)", "limit xstring Mask (box)", "method xstring RANDOM_WALKER", "beta xdouble 10", "sigma xdouble 1",
                "connectivity xstring FACES")
            .node("Threshold Segmenter", SEGMENT + "ThresholdSegmenterNodeFactory", "image xstring Image", "limit xstring Mask (box)",
                "method xstring OTSU", "classes xint 2", "firstClass xint 2", "lastClass xint 2", "lower xdouble 0", "upper xdouble 1",
                "fraction xdouble 0.4", "reference xstring ", "hottest xboolean false")
            .node("Mask Combiner", SEGMENT + "MaskCombinerNodeFactory", "mask xstring Mask (box)", "operation xstring SUBTRACT",
                "others/array-size xint 1", "others/0 xstring Mask")
            .node("Click and Grow", SEGMENT + "ClickAndGrowNodeFactory", "image xstring Image", "limit xstring ", "source xstring POINTS",
                "points/0/x xdouble 0", "points/0/y xdouble 0", "points/0/z xdouble 0", "x xstring ", "y xstring ", "z xstring ", "text xstring ",
                "method xstring CONFIDENCE", "multiplier xdouble 2.5", "iterations xint 2", "radius xint 1", "tolerance xdouble 10",
                "lower xdouble 0", "upper xdouble 100", "connectivity xstring FACES")
            .node("Supervoxels", SEGMENT + "SupervoxelsNodeFactory", "image xstring Image", "limit xstring Mask (box)", "edge xdouble 8",
                "compactness xdouble 0.5")
            .node("Mask Consensus", SEGMENT + "MaskConsensusNodeFactory", "method xstring STAPLE", "limit xstring Mask (box)",
                "masks/array-size xint 3", "masks/0 xstring Mask", "masks/1 xstring Mask (seeded)", "masks/2 xstring Mask (threshold)")
            .node("Mask Comparison", SEGMENT + "MaskComparisonNodeFactory", "mask xstring Mask (seeded)", "reference xstring Mask",
                "tolerance xdouble 2")
            .node("CSV Writer", "org.radflow.pipeline.nodes.CsvWriterNodeFactory", "file xstring " + output, "ifExists xstring FAIL",
                "rowKeys xboolean true", "reasons xboolean true", "delimiter xstring ,")
            .write(Files.createDirectory(folder.resolve("workflow")));
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowDir=" + workflow, "-failonloaderror");
        assertEquals(0, result.exitCode(), result.output());
        final Table table = new Table(output);
        assertEquals(2, table.rows.size());
        for (final var row : table.rows) {
            assertTrue(row.getOrDefault("Missing Because", "").isEmpty(), row::toString);
            assertTrue(Double.parseDouble(row.get("Dice")) > 0.9, row::toString);
            assertTrue(Double.parseDouble(row.get("HD95 (mm)")) < 5, row::toString);
            assertTrue(Double.parseDouble(row.get("Sensitivity (Mask (seeded))")) > 0.8, row::toString);
            assertFalse(row.get("Supervoxels").equals("0"));
        }
    }
}
