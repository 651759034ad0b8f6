package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** The node "Seeded Segmenter". */
public final class SeededSegmenterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Seeded Segmenter")
            .icon("icons/seeded-segmenter.png")
            .shortDescription("Segments from foreground and background markers: random walker, watershed, growing regions.")
            .fullDescription("""
                    For each row, tells for every voxel whether it belongs to the foreground or the background marker.
                    <ul>
                    <li><b>Random walker</b> (Grady): a voxel is inside if a walker from it more probably comes to a foreground marker
                    first. A step to a neighbour over a face has the weight exp(-beta (difference / SD)^2) (h / spacing)^2 + 1e-10, SD being
                    the standard deviation of the image in the limiting mask, h the least spacing.</li>
                    <li><b>Watershed</b>: markers are flooded over the gradient magnitude of the image, the lowest voxels first, in the
                    order in which they were reached where equal.</li>
                    <li><b>Growing regions</b> (after Adams and Bischof): of all voxels next to a region, that which differs least from the
                    region's mean is next.</li>
                    </ul>
                    <p>
                    <b>Time and memory</b> are those of the limiting mask's bounding box (the whole image without one). The random walker
                    takes some 85 bytes a voxel: limit it to the surroundings of the lesion.
                    </p>
                    <p>
                    <b>Columns.</b> <i>Mask (seeded)</i>.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives a missing result with the same reason, as do markers that are empty
                    (in the limiting mask) or overlap, and a mask on another grid than the image (by more than 0.01 mm; the cell says what
                    differs). What no path in the limiting mask joins with a marker is outside, as are voxels without a finite intensity.
                    </p>
                    <p>
                    <b>Reference.</b> Grady 2006, doi:10.1109/TPAMI.2006.233; Beucher and Meyer 1993; Adams and Bischof 1994,
                    doi:10.1109/34.295913.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Images", "A table with an image column and two columns of marker masks.")
                    .addOutputTable("Segmented", "The input with the masks appended."))
            .model(VolumeViews.rowWise(SeededSegmenterParameters.class, SeededSegmenter::rearrange)).addView(VolumeViews::view)
            .nodeType(NodeType.Manipulator)
            .keywords("random walker", "watershed", "region growing", "marker", "scribble", "segmentation");

    /** Called by the platform. */
    public SeededSegmenterNodeFactory() {
        super(NODE);
    }
}
