package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "N4 Bias Field Correction". */
public final class BiasFieldCorrectionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("N4 Bias Field Correction").icon("icons/bias-field-correction.png")
        .shortDescription("Removes the smooth brightness field of MR coils.")
        .fullDescription("""
                Appends each image divided by the smooth field that makes parts of it brighter or darker. N4 finds the field without
                reference: the histogram of log intensities is sharpened again and again, and what the sharpening asks for is fitted by
                cubic B-splines, from coarse to fine.
                <p>
                <b>Conventions</b> as in ITK: histogram of 200 bins, field of 0.15 full width at half maximum, Wiener noise 0.01.
                B-spline intervals are halved from level to level. The field is found on every n-th voxel (shrink factor, lowered for
                axes that would have fewer than 16) and evaluated on all; images are not smoothed before. A constant factor is not
                determined: normalise afterwards.
                </p>
                <p>
                <b>Units.</b> Image: as before, but for a factor. Field: none.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives missing results with the same reason. Voxels that are not positive
                and finite do not count; images with fewer than two others, and masks on another grid than the image (by more than 0.01
                mm), give missing results that say so. Voxels that are not finite stay as they are.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Tustison et al. 2010, doi:10.1109/TMI.2010.2046908; Sled et al. 1998, doi:10.1109/42.668698.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Corrected", "The input with <i>Image (N4)</i> and, if wanted, <i>Image (bias field)</i> appended."))
        .model(model -> model.parametersClass(BiasFieldCorrectionParameters.class)
            .rearrangeColumns((in, out) -> out.setColumnRearranger(BiasFieldCells.appended(in.getDataTableSpec(), in.getParameters()))))
        .nodeType(NodeType.Manipulator).keywords("N4", "N3", "inhomogeneity", "bias field", "MR", "coil");

    /** Called by the platform. */
    public BiasFieldCorrectionNodeFactory() {
        super(NODE);
    }
}
