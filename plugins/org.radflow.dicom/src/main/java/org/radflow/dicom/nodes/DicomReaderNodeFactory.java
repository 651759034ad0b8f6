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
        .shortDescription("Reads the image series of folders and zip archives, one row for each volume.") //
        .fullDescription("""
            Reads all image series of a folder, its subfolders and zip archives. Files may have any name and lie in any order; files that
            are not images are left out and counted in a warning.
            <p>
            <b>Method.</b> Files are grouped by Series Instance UID and orientation. Slices are sorted by their position
            along the normal of the image plane, never by instance number or name. Each slice gets its own rescale slope and
            intercept. A series becomes an image only if its slices form a regular grid: missing slices, uneven distances,
            images at one position that nothing tells apart, gantry tilt, and mixed sizes, spacings, patients or frames of reference are
            errors of that series, which name the file, what was found and what was expected. Distances may differ by 5 % of the
            slice distance, as positions are rounded. Repairs are made only if a setting asks for them, with a warning.
            </p>
            <p>
            <b>Several volumes in a series.</b> Where several images share a position, they are divided by kind of image, echo,
            b-value, gradient direction, time point or time, the first of these whose every value covers all positions. Each volume is a
            row; <i>Volume</i> counts them and <i>Volume Distinction</i> says what divides them.
            </p>
            <p>
            <b>Formats.</b> CT, MR, PET, NM, projections (CR, DX, MG), secondary captures, dose (RTDOSE) and parametric maps; single-frame,
            enhanced and legacy-converted. All encodings of still images: native, deflated, RLE, JPEG (sequential, lossless), JPEG-LS, JPEG
            2000. Colour is refused. Projections are volumes of one slice.
            </p>
            <p>
            <b>Units.</b> CT numbers in HU; MR in the unit of the rescaled values; PET in the unit of the files (often Bq/ml) or as
            standardised uptake values; dose in the unit of the files (Gy or relative). Lengths in mm, positions in the
            patient's coordinate system (LPS).
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
            <b>Reference.</b> DICOM PS3.3, sections C.7.6 (image modules) and C.8.9 (PET), PS3.5 (encodings) and PS3.10 (files); QIBA profile
            FDG-PET/CT as an imaging biomarker.
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .dynamicPorts(ports -> ports //
            .addInputPortGroup("Folders", group -> group.name("Folders") //
                .description("A table with a column <i>Folder</i>; each folder in it is read once.") //
                .optional().supportedTypes(BufferedDataTable.TYPE)) //
            .addOutputPortGroup("Series", group -> group.name("Series") //
                .description("""
                    A row per volume: <i>Image</i>, identifiers, acquisition data, spacing (mm), size and number of the volume;
                    then <i>PET Unit</i> and <i>SUV Factor</i> (missing if it differs between slices) with SUV, and the chosen
                    attributes. The row ID is the Series Instance UID.
                    """) //
                .fixed(BufferedDataTable.TYPE))) //
        .model(model -> model //
            .parametersClass(DicomReaderParameters.class) //
            .configure(DicomReaderNode::configure) //
            .execute(DicomReaderNode::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("CT", "MR", "PET", "SUV", "dose", "image", "series", "import");

    public DicomReaderNodeFactory() {
        super(NODE);
    }
}
