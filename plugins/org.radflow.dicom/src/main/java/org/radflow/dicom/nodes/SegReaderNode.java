package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.ReadOptions;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.SegmentationReference;
import org.radflow.dicom.StructureSetReference.ImageKey;

/** Joins segmentations to the images of a table and writes a row per image and segment. */
final class SegReaderNode {

    private static final String UID_COLUMN = "SEG SOP Instance UID";

    private SegReaderNode() {
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        SegReaderParameters parameters = input.getParameters();
        DataTableSpec spec = input.getInTableSpec(0);
        ImageRows.check(spec, parameters.image, parameters.folder);
        parameters.selection.selectors(parameters.segments);
        if (!(parameters.threshold >= 0 && parameters.threshold <= 1)) {
            throw new InvalidSettingsException("Threshold of fractions: found " + parameters.threshold + ", expected 0 to 1");
        }
        output.setOutSpecs(RegionTable.spec(spec, UID_COLUMN));
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        SegReaderParameters parameters = input.getParameters();
        BufferedDataTable images = input.getInTable(0);
        ExecutionContext exec = input.getExecutionContext();
        Findings findings = new Findings();
        try (FolderScan scan = new FolderScan(ReadOptions.STRICT)) {
            ImageRows.Found found = ImageRows.scan(images, parameters.folder, scan, exec.createSubProgress(0.3));
            RegionTable regions = new RegionTable(images.getDataTableSpec(), parameters.image, UID_COLUMN, exec, findings);
            Map<SegmentationReference, Set<ImageKey>> joined = join(found, regions, findings);
            List<RoiSelector> selectors = parameters.selection.selectors(parameters.segments);
            ExecutionMonitor monitor = exec.createSubProgress(0.7);
            long count = 0;
            for (DataRow row : images) {
                monitor.checkCanceled();
                monitor.setProgress((double)count / images.size(), "Reading segments of image " + ++count + " of " + images.size());
                ImageKey image = ImageRows.key(images.getDataTableSpec(), row);
                List<SegmentationReference> own = joined.entrySet().stream().filter(entry -> entry.getValue().contains(image))
                    .map(Map.Entry::getKey).toList();
                if (own.isEmpty()) {
                    findings.add("Images without segmentation", row.getKey().getString());
                }
                for (SegmentationReference reference : own) {
                    regions.add(row, new SegmentFile(reference, parameters.threshold,
                        parameters.offGrid == SegReaderParameters.OffGrid.RESAMPLE), selectors);
                }
            }
            scan.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
            BufferedDataTable table = regions.close();
            output.setOutData(table);
            output.setInternalData(table);
        } catch (IOException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        findings.text().ifPresent(output::setWarningMessage);
    }

    /** The images of each segmentation; one that has none becomes a row of its own at once. */
    private static Map<SegmentationReference, Set<ImageKey>> join(ImageRows.Found found, RegionTable regions, Findings findings)
            throws DicomException {
        List<SegmentationReference> all = found.folders().stream().flatMap(folder -> folder.segmentations().stream()).toList();
        if (all.isEmpty() && !found.images().isEmpty()) {
            throw new DicomException(found.where() + ": found no DICOM Segmentation, expected at least one");
        }
        Map<SegmentationReference, Set<ImageKey>> joined = new LinkedHashMap<>();
        for (SegmentationReference reference : all) {
            try {
                SegmentationReference.Match match = reference.match(found.images());
                match.notes().forEach(note -> findings.add("Notes", note));
                joined.put(reference, new HashSet<>(match.images()));
            } catch (DicomException e) {
                regions.addWithoutImage(reference.sopInstanceUid(), e.getMessage());
            }
        }
        return joined;
    }
}
