package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.List;

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
import org.radflow.dicom.StructureAssignment;
import org.radflow.dicom.StructureSetReference;
import org.radflow.dicom.StructureSetReference.ImageKey;

/** Joins structure sets to the images of a table and writes a row per image and region. */
final class RtStructReaderNode {

    private static final String UID_COLUMN = "RTSTRUCT SOP Instance UID";

    private RtStructReaderNode() {
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        RtStructReaderParameters parameters = input.getParameters();
        DataTableSpec spec = input.getInTableSpec(0);
        ImageRows.check(spec, parameters.image, parameters.folder);
        parameters.selection.selectors(parameters.regions);
        output.setOutSpecs(RegionTable.spec(spec, UID_COLUMN));
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        RtStructReaderParameters parameters = input.getParameters();
        BufferedDataTable images = input.getInTable(0);
        ExecutionContext exec = input.getExecutionContext();
        Findings findings = new Findings();
        try (FolderScan scan = new FolderScan(ReadOptions.STRICT)) {
            StructureAssignment assignment =
                assign(images, parameters.folder, scan, exec.createSubProgress(0.3));
            RegionTable regions = new RegionTable(images.getDataTableSpec(), parameters.image, UID_COLUMN, exec, findings);
            ExecutionMonitor monitor = exec.createSubProgress(0.7);
            long count = 0;
            for (DataRow row : images) {
                monitor.checkCanceled();
                monitor.setProgress((double)count / images.size(), "Reading regions of image " + ++count + " of " + images.size());
                ImageKey image = ImageRows.key(images.getDataTableSpec(), row);
                List<StructureAssignment.Joined> structureSets = assignment.joined().get(image);
                if (structureSets == null) {
                    findings.add("Images without structure set", row.getKey().getString());
                } else {
                    for (StructureAssignment.Joined joined : structureSets) {
                        joined.notes().forEach(note -> findings.add("Notes", note));
                        regions.add(row,
                            new StructureFile(joined.structureSet(), image.frameOfReferenceUid(), parameters.options()),
                            parameters.selection.selectors(parameters.regions));
                    }
                }
            }
            assignment.unjoined().forEach(
                unjoined -> regions.addWithoutImage(unjoined.structureSet().sopInstanceUid(), unjoined.reason().getMessage()));
            scan.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
            BufferedDataTable table = regions.close();
            output.setOutData(table);
            output.setInternalData(table);
        } catch (IOException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        findings.text().ifPresent(output::setWarningMessage);
    }

    private static StructureAssignment assign(BufferedDataTable images, String folder, FolderScan scan, ExecutionMonitor monitor)
            throws IOException, CanceledExecutionException {
        ImageRows.Found found = ImageRows.scan(images, folder, scan, monitor);
        List<StructureSetReference> structureSets =
            found.folders().stream().flatMap(scanned -> scanned.structureSets().stream()).toList();
        if (structureSets.isEmpty() && !found.images().isEmpty()) {
            throw new DicomException(found.where() + ": found no RT Structure Set, expected at least one");
        }
        return StructureAssignment.of(structureSets, found.images());
    }
}
