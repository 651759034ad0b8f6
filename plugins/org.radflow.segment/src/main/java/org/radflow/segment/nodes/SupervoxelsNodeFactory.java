package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Supervoxels". */
public final class SupervoxelsNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Supervoxels")
            .icon("icons/supervoxels.png")
            .shortDescription("Divides images into compact parts of similar intensity (SLIC).")
            .fullDescription("""
                    For each row, divides the image into connected parts of about one size and similar intensity, and appends an image of
                    their numbers.
                    <p>
                    <b>Method.</b> Simple linear iterative clustering in mm. The squared distance of a voxel from the centre of a part is
                    (difference / SD)^2 + (compactness x distance / edge length)^2, SD being the standard deviation of the image in the
                    limiting mask. Centres start as blocks of a regular division; there are ten iterations. Pieces of less than a quarter of
                    an edge length cubed go to a part beside them.
                    </p>
                    <p>
                    <b>Columns.</b> <i>Image (supervoxels)</i>: numbers from 1, 0 outside the limiting mask. The "Threshold Segmenter" with
                    a fixed range makes a mask of a part. <i>Supervoxels</i>: how many there are.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives missing results with the same reason, as does a mask on another
                    grid than the image (by more than 0.01 mm; the cell says what differs). An empty limiting mask has no parts. Voxels
                    without a finite intensity belong to none.
                    </p>
                    <p>
                    <b>Reference.</b> Achanta et al. 2012, doi:10.1109/TPAMI.2012.120. For the robustness of features to random outlines,
                    see "Perturbed Features", which has supervoxels of its own.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, a column of limiting masks.")
                    .addOutputTable("Divided", "The input with the images of part numbers appended."))
            .model(model -> model.parametersClass(SupervoxelsParameters.class).rearrangeColumns(SupervoxelsCells::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("SLIC", "supervoxel", "superpixel", "over-segmentation", "habitat");

    /** Called by the platform. */
    public SupervoxelsNodeFactory() {
        super(NODE);
    }
}
