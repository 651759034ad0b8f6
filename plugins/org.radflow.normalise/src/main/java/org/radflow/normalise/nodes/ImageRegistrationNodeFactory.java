package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Image Registration". */
public final class ImageRegistrationNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Image Registration").icon("icons/image-registration.png")
        .shortDescription("Lays one image of a row on another: rigid or affine, within or across modalities.")
        .fullDescription("""
                Finds, for each row, where the points of a fixed image lie in a moving one, a follow-up or another modality of the same
                patient, and appends the moving image, and a mask on it, on the grid of the fixed image. Features of the same region in
                both are then comparable: delta and multi-modal features.
                <p>
                <b>Method.</b> From coarse to fine grids a quasi-Newton search moves a sample of points of the fixed image until the
                images are most alike, by mutual information (any modalities) or mean squares (one modality with one scale, such as CT);
                an affine motion starts from the rigid one. Points are drawn with a fixed seed: the same input gives the same bits. The
                start has to be near: about 15° and a few centimetres.
                </p>
                <p>
                <b>Results.</b> <i>Image (registered)</i>, with the lowest intensity outside the moving image; <i>Mask (registered)</i>;
                <i>Transform</i>: the 4 x 4 matrix, row by row, that maps points of the fixed to points of the moving image, mm in
                DICOM's patient axes (LPS); <i>Rotation X, Y, Z (°)</i> (A = Rz Ry Rx, for affine motions of the nearest rotation) and
                <i>Shift X, Y, Z (mm)</i> of the fixed image's centre; <i>Similarity</i>: mutual information (nats) or mean squared
                difference; <i>Overlap</i>: part of the compared points that lies in the moving image.
                </p>
                <p>
                <b>Check the result</b>: no measure tells a wrong registration for sure.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives missing results with the same reason. Images with voxels that are
                not finite, with one intensity alone, or that overlap by less than a quarter at the start, and a mask to carry on
                another grid than the moving image (by more than 0.01 mm), give missing results that say so.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Mattes et al. 2003, doi:10.1109/TMI.2003.809072; Nocedal and Wright, Numerical Optimization, 2006.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A row for each pair: a fixed and a moving image, and masks if wanted.")
            .addOutputTable("Registered", "The input with the registered images, masks and transforms appended."))
        .model(model -> model.parametersClass(ImageRegistrationParameters.class)
            .rearrangeColumns((in, out) -> out.setColumnRearranger(RegistrationCells.appended(in.getDataTableSpec(), in.getParameters()))))
        .nodeType(NodeType.Manipulator).keywords("rigid", "affine", "mutual information", "alignment", "follow-up", "delta radiomics",
            "multimodal", "PET/CT");

    /** Called by the platform. */
    public ImageRegistrationNodeFactory() {
        super(NODE);
    }
}
