package org.radflow.dicom.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Declares the node "DICOM Reader". */
public final class DicomReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("DICOM Reader") //
        .icon("icons/dicom-reader.png") //
        .shortDescription("Reads the CT, MR and PET series of a folder, one row each.") //
        .fullDescription("""
            Reads all image series of a folder and its subfolders. Files may have any name and lie in any order; files that
            are not images are left out and counted in a warning.
            <p>
            <b>Method.</b> Files are grouped by Series Instance UID and orientation. Slices are sorted by their position
            along the normal of the image plane, never by instance number or name. Each slice gets its own rescale slope and
            intercept. A series becomes an image only if its slices form a regular grid: missing slices, uneven distances,
            two images at one position, gantry tilt, and mixed sizes, spacings, patients or frames of reference are errors
            of that series, which name the file, what was found and what was expected. Distances may differ by 5 % of the
            slice distance, as positions are rounded.
            </p>
            <p>
            <b>Formats.</b> Uncompressed single-frame images in implicit or explicit little endian or explicit big endian
            encoding.
            </p>
            <p>
            <b>Units.</b> CT numbers in HU; MR in the unit of the rescaled values; PET in the unit of the files (often Bq/ml) or as
            standardised uptake values. Lengths in mm, positions in the patient's coordinate system (LPS).
            </p>
            <p>
            <b>SUV.</b> SUV = activity concentration / dose x size of the body. The dose is that of the injection, decayed to the
            time to which the activity refers: the start of the scan (Decay Correction START), the injection (ADMIN) or the mean time of
            each slice (NONE). The start of the scan is Series Time unless that is after the first acquisition; then GE's private time
            (0009,100D), then what Frame Reference Time tells, as in the QIBA profile for FDG-PET/CT. Units BQML; CNTS with the private
            factors of Philips (7053,1000) or (7053,1009); GML and CM2ML, which are SUV already, are kept or converted to the
            wanted type by SUV Type. An injection whose time of day is after the scan's was on the day before. Implausible weights,
            heights, doses and absent corrections are warned about.
            </p>
            <p>
            <b>Missing values.</b> A series that cannot be read keeps its row: its image is missing and says why. Attributes
            that the files do not have are missing. Other series are not affected.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, sections C.7.6 (image modules) and C.8.9 (PET), and PS3.10 (files); QIBA profile FDG-PET/CT
            as an imaging biomarker.
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(ports -> ports //
            .addInputPortGroup("Folders", group -> group.name("Folders") //
                .description("A table with a column <i>Folder</i>; each folder in it is read once.") //
                .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Series", group -> group.name("Series") //
                .description("""
                    A row per series: <i>Image</i>, identifiers, acquisition data, spacing (mm) and size; then <i>PET Unit</i> and
                    <i>SUV Factor</i> (missing if it differs between slices) with SUV, and the chosen attributes. The row ID is
                    the Series Instance UID.
                    """) //
                .fixed(BufferedDataTable.TYPE))) //
        .model(model -> model //
            .parametersClass(DicomReaderParameters.class) //
            .configure(DicomReaderNode::configure) //
            .execute(DicomReaderNode::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("CT", "MR", "PET", "SUV", "image", "series", "import");

    public DicomReaderNodeFactory() {
        super(NODE);
    }
}
