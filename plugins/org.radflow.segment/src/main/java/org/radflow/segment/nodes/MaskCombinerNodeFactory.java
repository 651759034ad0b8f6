package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Mask Combiner". */
public final class MaskCombinerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mask Combiner")
            .icon("icons/mask-combiner.png")
            .shortDescription("Combines masks by and, or, exclusive or, subtraction and not.")
            .fullDescription("""
                    Combines the masks of each row, voxel by voxel.
                    <ul>
                    <li><b>And</b>: in the first mask and in all others. <b>Or</b>: in at least one. <b>Exclusive or</b>: in an odd number
                    of them.</li>
                    <li><b>Subtract</b>: in the first and in none of the others, such as a tumour without its necrosis.</li>
                    <li><b>Not</b>: the rest of the image of the first; there are no others.</li>
                    </ul>
                    <p>
                    <b>Columns.</b> <i>Mask (and)</i>, <i>Mask (or)</i> ..., named after the first mask column.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives a missing result with the same reason, as do masks on different grids (by
                    more than 0.01 mm; the cell says what differs). Empty masks are regions without voxels; a result may be empty.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Masks", "A table with mask columns.")
                    .addOutputTable("Combined", "The input with the combined masks appended."))
            .model(model -> model.parametersClass(MaskCombinerParameters.class).rearrangeColumns(MaskCombiner::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("boolean", "and", "or", "xor", "not", "subtract", "union", "intersection");

    /** Called by the platform. */
    public MaskCombinerNodeFactory() {
        super(NODE);
    }
}
