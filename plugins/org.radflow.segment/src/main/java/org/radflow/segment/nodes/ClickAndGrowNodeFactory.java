package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** The node "Click and Grow". */
public final class ClickAndGrowNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Click and Grow")
            .icon("icons/click-and-grow.png")
            .shortDescription("Grows regions from seed points to connected voxels of similar intensity.")
            .fullDescription("""
                    For each row, starts at the voxels nearest to one or several points and takes in connected voxels of similar intensity.
                    <ul>
                    <li><b>Confidence connected</b> as in ITK: the range is mean +- multiplier x standard deviation, at first of cubes
                    around the seeds, then, iteration by iteration, of the region found. It always holds the seeds' own intensities.</li>
                    <li><b>Running statistics</b>: the most similar neighbour is next; it joins if it differs from the mean of the region so
                    far by at most multiplier x standard deviation of the region so far, or by the tolerance (after Adams and Bischof).</li>
                    <li><b>Fixed range</b>: voxels in the range that are connected with a seed in the range.</li>
                    </ul>
                    <p>
                    <b>Columns.</b> <i>Mask (grown)</i>.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image, mask or coordinate gives a missing result with the same reason, as do a seed
                    outside the image (the cell says by how many mm) and a mask on another grid than the image (by more than 0.01 mm). Seeds
                    outside the limiting mask are no seeds; where none is left, or none lies in the range, the mask is empty. Voxels without
                    a finite intensity are never reached.
                    </p>
                    <p>
                    <b>Reference.</b> Adams and Bischof 1994, doi:10.1109/34.295913; ITK Software Guide, "Confidence Connected".
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, columns of seed points and limiting masks.")
                    .addOutputTable("Grown", "The input with the grown masks appended."))
            .model(VolumeViews.rowWise(ClickAndGrowParameters.class, ClickAndGrow::rearrange)).addView(VolumeViews::view)
            .nodeType(NodeType.Manipulator)
            .keywords("region growing", "click and grow", "seed", "confidence connected", "segmentation");

    /** Called by the platform. */
    public ClickAndGrowNodeFactory() {
        super(NODE);
    }
}
