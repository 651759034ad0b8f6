package org.radflow.dicom.nodes;

import static org.radflow.dicom.nodes.SeriesColumns.FOLDER;
import static org.radflow.dicom.nodes.SeriesColumns.FRAME_UID;
import static org.radflow.dicom.nodes.SeriesColumns.SERIES_UID;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
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
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.StructureAssignment;
import org.radflow.dicom.StructureSetReference;
import org.radflow.dicom.StructureSetReference.ImageKey;
import org.radflow.image.nodes.VolumeValue;

/** Joins structure sets to the images of a table and writes a row per image and region. */
final class RtStructReaderNode {

    private RtStructReaderNode() {
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        RtStructReaderParameters parameters = input.getParameters();
        DataTableSpec spec = input.getInTableSpec(0);
        Columns.require(spec, parameters.image, VolumeValue.class);
        Columns.require(spec, SERIES_UID, StringValue.class);
        Columns.require(spec, FRAME_UID, StringValue.class);
        if (parameters.folder.isBlank()) {
            Columns.require(spec, FOLDER, StringValue.class);
        }
        selectors(parameters);
        output.setOutSpecs(RegionTable.spec(spec));
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        RtStructReaderParameters parameters = input.getParameters();
        BufferedDataTable images = input.getInTable(0);
        ExecutionContext exec = input.getExecutionContext();
        Findings findings = new Findings();
        try {
            StructureAssignment assignment =
                assign(images, parameters, exec.createSubProgress(0.3));
            RegionTable regions = new RegionTable(images.getDataTableSpec(), parameters.image, exec, findings);
            ExecutionMonitor monitor = exec.createSubProgress(0.7);
            long count = 0;
            for (DataRow row : images) {
                monitor.checkCanceled();
                monitor.setProgress((double)count / images.size(), "Reading regions of image " + ++count + " of " + images.size());
                ImageKey image = key(images.getDataTableSpec(), row);
                List<StructureAssignment.Joined> structureSets = assignment.joined().get(image);
                if (structureSets == null) {
                    findings.add("Images without structure set", row.getKey().getString());
                } else {
                    regions.add(row, image.frameOfReferenceUid(), structureSets, selectors(parameters));
                }
            }
            assignment.unjoined().forEach(regions::add);
            BufferedDataTable table = regions.close();
            output.setOutData(table);
            output.setInternalData(table);
        } catch (IOException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        findings.text().ifPresent(output::setWarningMessage);
    }

    /** Structure sets are joined among all images of the folders, so that a table of some images shows no false failures. */
    private static StructureAssignment assign(BufferedDataTable images, RtStructReaderParameters parameters,
            ExecutionMonitor monitor) throws IOException, CanceledExecutionException {
        DataTableSpec spec = images.getDataTableSpec();
        Set<String> folders = new LinkedHashSet<>();
        Set<ImageKey> keys = new LinkedHashSet<>();
        for (DataRow row : images) {
            keys.add(key(spec, row));
            if (parameters.folder.isBlank()) {
                folders.add(text(spec, row, FOLDER));
            }
        }
        if (!parameters.folder.isBlank()) {
            folders.add(parameters.folder.strip());
        }
        folders.remove("");
        List<StructureSetReference> structureSets = new ArrayList<>();
        for (String folder : folders) {
            DicomFolder found = FolderScan.scan(folder, monitor.createSubProgress(1.0 / folders.size()));
            structureSets.addAll(found.structureSets());
            found.series().forEach(
                series -> keys.add(new ImageKey(series.seriesInstanceUid(), series.frameOfReferenceUid().orElse(""))));
        }
        if (structureSets.isEmpty() && !keys.isEmpty()) {
            throw new DicomException(String.join(", ", folders) + ": found no RT Structure Set, expected at least one");
        }
        return StructureAssignment.of(structureSets, keys);
    }

    private static ImageKey key(DataTableSpec spec, DataRow row) {
        return new ImageKey(text(spec, row, SERIES_UID), text(spec, row, FRAME_UID));
    }

    private static String text(DataTableSpec spec, DataRow row, String column) {
        return row.getCell(spec.findColumnIndex(column)) instanceof StringValue value ? value.getStringValue() : "";
    }

    /** One selector per name, so that each name that does not exist is a failure of its own. */
    private static List<RoiSelector> selectors(RtStructReaderParameters parameters) throws InvalidSettingsException {
        String regions = parameters.regions.strip();
        if (regions.isEmpty() && parameters.selection != RtStructReaderParameters.Selection.ALL) {
            throw new InvalidSettingsException("Region names or pattern: found none, expected at least one");
        }
        try {
            return switch (parameters.selection) {
                case ALL -> List.of(RoiSelector.all());
                case NAMES -> Stream.of(regions.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                    .map(RoiSelector::named).toList();
                case WILDCARD -> List.of(RoiSelector.wildcard(regions));
                case REGEX -> List.of(RoiSelector.regex(regions));
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
