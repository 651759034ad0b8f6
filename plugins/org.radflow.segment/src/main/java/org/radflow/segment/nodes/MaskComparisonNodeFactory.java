package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Mask Comparison". */
public final class MaskComparisonNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mask Comparison")
            .icon("icons/mask-comparison.png")
            .shortDescription("Compares masks with reference masks: Dice, Hausdorff distances, surface Dice, volumes.")
            .fullDescription("""
                    For each row, tells how far a mask and a reference mask are the same region.
                    <ul>
                    <li><i>Dice</i>: 2 |A and B| / (|A| + |B|). <i>Jaccard</i>: |A and B| / |A or B|.</li>
                    <li><i>Hausdorff Distance (mm)</i>: the largest distance from a surface voxel of one mask to the surface of the other.
                    <i>HD95 (mm)</i>: the larger of the 95th percentiles of both directions, interpolated linearly. <i>Average Surface
                    Distance (mm)</i>: the mean of both directions together.</li>
                    <li><i>Surface Dice</i>: part of the surface voxels of both masks that lie at most the tolerance from the other
                    surface.</li>
                    <li><i>Volume Difference (mL)</i> and <i>(%)</i>: volume of the mask less that of the reference, in percent of the
                    reference.</li>
                    <li><i>Centroid Distance (mm)</i>: of the mean positions.</li>
                    </ul>
                    <p>
                    <b>Convention</b> of distances: MONAI's. A surface is the voxels with a neighbour over a face that is outside (or beyond
                    the image); distances are those between voxel centres; each voxel weighs the same. DeepMind's surface-distance weighs
                    elements of a mesh by their area, and MedPy takes the 95th percentile of both directions together: their values differ.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives missing results with the same reason, as do masks on different grids (by
                    more than 0.01 mm; the cell says what differs). If both masks are empty, only the volume difference has a value (0 mL).
                    If one is, Dice, Jaccard and surface Dice are 0 and distances are missing; the difference in percent is missing if the
                    reference is empty.
                    </p>
                    <p>
                    <b>Reference.</b> Taha and Hanbury 2015, doi:10.1186/s12880-015-0068-x; Nikolov et al. 2021 (surface Dice),
                    doi:10.2196/26151.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Masks", "A table with a column of masks and a column of reference masks.")
                    .addOutputTable("Compared", "The input with the measures appended."))
            .model(model -> model.parametersClass(MaskComparisonParameters.class).rearrangeColumns(MaskComparison::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("Dice", "Jaccard", "Hausdorff", "HD95", "surface Dice", "agreement", "segmentation quality");

    /** Called by the platform. */
    public MaskComparisonNodeFactory() {
        super(NODE);
    }
}
