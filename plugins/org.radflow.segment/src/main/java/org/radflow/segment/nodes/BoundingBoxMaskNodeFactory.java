package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Bounding Box Mask". */
public final class BoundingBoxMaskNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Bounding Box Mask")
            .icon("icons/bounding-box-mask.png")
            .shortDescription("Makes masks of the boxes around regions.")
            .fullDescription("""
                    Appends the box around each region as a mask: the smallest one along the axes of the image, and a margin. With it,
                    features of a drawn contour can be compared with those of a box, which takes an observer seconds.
                    <p>
                    <b>Margin.</b> Voxels whose centres lie at most the margin in mm from those of the tightest box belong to the box. In
                    slices, each slice with a part of the region has a rectangle of its own, and the margin does not reach across slices.
                    </p>
                    <p>
                    <b>Columns.</b> <i>Mask (box)</i>, named after the mask column.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives a missing result with the same reason. The box of an empty mask is empty.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Masks", "A table with a mask column.")
                    .addOutputTable("Boxes", "The input with the masks of boxes appended."))
            .model(model -> model.parametersClass(BoundingBoxMaskParameters.class).rearrangeColumns(BoundingBoxMask::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("bounding box", "rectangle", "contour", "margin");

    /** Called by the platform. */
    public BoundingBoxMaskNodeFactory() {
        super(NODE);
    }
}
