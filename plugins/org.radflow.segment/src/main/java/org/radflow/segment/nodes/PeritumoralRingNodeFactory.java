package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Peritumoral Ring". */
public final class PeritumoralRingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Peritumoral Ring")
            .icon("icons/peritumoral-ring.png")
            .shortDescription("Makes masks of shells inside or around regions, in mm.")
            .fullDescription("""
                    Appends the shell of each region between two distances from its surface: positive outside, negative inside. From 0 to 5
                    mm it is what surrounds a tumour up to 5 mm; from 5 to 10 mm what lies further out; from -3 to 3 mm the rim on both
                    sides; from -3 to 0 mm the tumour's own rim.
                    <p>
                    <b>Method.</b> The region dilated (eroded, if negative) by the outer distance without the region dilated (eroded) by the
                    inner one. Distances are exact and between voxel centres, for any voxel spacing, so a ring of less than the slice
                    distance has no voxels across slices. The ring can be clipped by a mask (such as the lung), and voxels of another mask
                    (such as other tumours) can be excluded.
                    </p>
                    <p>
                    <b>Columns.</b> <i>Mask (ring)</i>, named after the mask column.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives a missing result with the same reason, as do masks on different grids (by
                    more than 0.01 mm; the cell says what differs). The ring of an empty mask is empty.
                    </p>
                    <p>
                    <b>Reference.</b> Braman et al., Intratumoral and peritumoral radiomics, Breast Cancer Research 2017,
                    doi:10.1186/s13058-017-0846-1.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Masks", "A table with a mask column and, if wanted, columns of masks to clip by and to exclude.")
                    .addOutputTable("Rings", "The input with the rings appended."))
            .model(model -> model.parametersClass(PeritumoralRingParameters.class).rearrangeColumns(PeritumoralRing::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("peritumoral", "ring", "shell", "rim", "margin", "expansion");

    /** Called by the platform. */
    public PeritumoralRingNodeFactory() {
        super(NODE);
    }
}
