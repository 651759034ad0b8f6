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
import org.radflow.dicom.StructureSetWriter;

/** Declares the node "RTSTRUCT Writer". */
public final class RtStructWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("RTSTRUCT Writer") //
        .icon("icons/rtstruct-writer.png") //
        .shortDescription("Writes masks as RT Structure Sets, one for each image series.") //
        .fullDescription("""
            Writes the masks of each image series into one RT Structure Set: a region of interest (ROI) for each mask, with its name and
            contours.
            <p>
            <b>Method.</b> Contours run along the edges of voxels, slice by slice. A reader with the even-odd rule, such as
            "RTSTRUCT Reader", gets back every voxel. Holes are closed contours of their own within the outer one. Patient, study
            and frame of reference are copied from the series, and each contour references the image of its slice. UIDs are hashes of the
            content (below 2.25) and dates are those of the study: the same masks give the same bytes.
            </p>
            <p>
            <b>Units.</b> Contours in mm in the patient's coordinate system (LPS), to 0.0001 mm.
            </p>
            <p>
            <b>Missing values.</b> Missing masks are left out with a warning. A series whose files are absent, whose masks are on
            different grids or empty, or that has no frame of reference has a row with a missing file that says why; the others are
            written. A file is written under another name and moved in place, so that none is ever half written.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, section C.8.8 (structure set and ROI contour modules).
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
            .parametersClass(RtStructWriterParameters.class) //
            .configure(RtStructWriterNodeFactory::configure) //
            .execute(RtStructWriterNodeFactory::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("contour", "ROI", "mask", "export", "radiotherapy");

    public RtStructWriterNodeFactory() {
        super(NODE);
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        writer(input.getParameters()).check(input.getInTableSpec(0));
        output.setOutSpecs(MaskWriter.FILES);
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        RtStructWriterParameters parameters = input.getParameters();
        Findings findings = new Findings();
        output.setOutData(writer(parameters).write(input.getInTable(0),
            (source, masks) -> StructureSetWriter.structureSet(source, masks, parameters.type.strip()), findings,
            input.getExecutionContext()));
        findings.text().ifPresent(output::setWarningMessage);
    }

    private static MaskWriter writer(RtStructWriterParameters parameters) {
        return new MaskWriter("rtstruct-", parameters.masks, parameters.label, parameters.target, parameters.folder);
    }
}
