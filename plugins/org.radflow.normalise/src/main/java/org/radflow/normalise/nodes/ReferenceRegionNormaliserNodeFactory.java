package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Reference Region Normaliser". */
public final class ReferenceRegionNormaliserNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Reference Region Normaliser").icon("icons/reference-region-normaliser.png")
        .shortDescription("Expresses intensities as multiples of those of a reference region, such as muscle or fat.")
        .fullDescription("""
                Appends each image divided by the mean or median intensity inside a reference mask: a muscle or fat beside the tumour
                for MR, a vessel or the liver for PET (then a tumour-to-background ratio). The mask may come from any reader of contours
                or any segmentation.
                <p>
                <b>Units.</b> The result has none: the reference region is 1.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing result with the same reason. A mask on another grid than
                its image (by more than 0.01 mm), an empty mask or a reference intensity that is not positive gives a missing result
                that says so; other rows go on. Voxels that are not finite stay as they are.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Practice of T2-weighted and dynamic MR, e.g. Scalco et al. 2020, doi:10.1002/mp.14038 (muscle as
                reference among other methods).
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "Images and reference masks.")
            .addOutputTable("Ratios", "The input with the ratios appended: <i>Image (ratio)</i>."))
        .model(model -> model.parametersClass(ReferenceRegionNormaliserParameters.class)
            .rearrangeColumns(NewImage::rearrange))
        .nodeType(NodeType.Manipulator).keywords("muscle", "fat", "liver", "blood pool", "ratio", "TBR", "normalization");

    /** Called by the platform. */
    public ReferenceRegionNormaliserNodeFactory() {
        super(NODE);
    }
}
