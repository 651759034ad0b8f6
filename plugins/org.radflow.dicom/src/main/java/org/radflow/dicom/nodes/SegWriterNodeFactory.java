package org.radflow.dicom.nodes;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.dicom.seg.SegmentationWriter;

/** Declares the node "DICOM SEG Writer". */
public final class SegWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("DICOM SEG Writer") //
        .icon("icons/seg-writer.png") //
        .shortDescription("Writes masks as DICOM Segmentations, one for each image series.") //
        .fullDescription("""
            Writes the masks of each image series into one DICOM Segmentation object (SEG): a binary segment for each mask, with its label,
            category and type.
            <p>
            <b>Method.</b> A frame is written for each slice in which a segment has voxels, with its position in space, so that any reader
            can place it. Masks on another grid than the image, such as a resampled one, keep their grid; frames in a plane of an
            image reference it. Patient, study and frame of reference are copied from the series. UIDs are hashes of the content
            (below 2.25) and dates are those of the study: the same masks give the same bytes.
            </p>
            <p>
            <b>Units.</b> Positions in mm in the patient's coordinate system (LPS).
            </p>
            <p>
            <b>Missing values.</b> Missing masks are left out with a warning. A series whose files are absent, whose masks are on
            different grids or empty, or that has no frame of reference has a row with a missing file that says why; the others are
            written. A file is written under another name and moved in place, so that none is ever half written.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, sections A.51 and C.8.20 (segmentation).
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(ports -> ports //
            .addInputTable("Masks", """
                Masks with the columns <i>Series Instance UID</i>, <i>Frame of Reference UID</i> and <i>Folder</i>, as from
                "RTSTRUCT Reader" or a node that segments. Rows of one series make one file.
                """) //
            .addOutputTable("Files", """
                A row per image series: its <i>Series Instance UID</i>, the <i>File</i> that was written, and the number of <i>Regions</i>
                in it.
                """)) //
        .model(model -> model //
            .parametersClass(SegWriterParameters.class) //
            .configure(SegWriterNodeFactory::configure) //
            .execute(SegWriterNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("SEG", "segmentation", "mask", "export", "PACS");

    public SegWriterNodeFactory() {
        super(NODE);
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        writer(input.getParameters()).check(input.getInTableSpec(0));
        output.setOutSpecs(MaskWriter.FILES);
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        SegWriterParameters parameters = input.getParameters();
        Findings findings = new Findings();
        output.setOutData(writer(parameters).write(input.getInTable(0),
            (source, masks) -> SegmentationWriter.segmentation(source, masks, parameters.kind.property, parameters.madeBy.algorithm), findings,
            input.getExecutionContext()));
        findings.text().ifPresent(output::setWarningMessage);
    }

    private static MaskWriter writer(SegWriterParameters parameters) {
        return new MaskWriter("seg-", parameters.masks, parameters.label, parameters.target, parameters.folder);
    }
}
