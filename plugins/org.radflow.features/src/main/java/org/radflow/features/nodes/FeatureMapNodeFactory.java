package org.radflow.features.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Feature Map". */
public final class FeatureMapNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Feature Map")
            .icon("icons/feature-map.png")
            .shortDescription("Computes features voxel by voxel, as images.")
            .fullDescription("""
                    For each voxel of a region, computes features of its neighbourhood: the voxels of the region at a Chebyshev distance of at
                    most the radius, in the slice or in the volume. Any feature of intensity statistics, intensity histogram and texture
                    can be mapped. Intensities become grey levels once, over the whole region, so that neighbourhoods can be compared;
                    N_g is the highest level of the neighbourhood.
                    <p>
                    <b>Columns.</b> A map is an image on the grid of its image, named e.g. <tt>Image (ih_entropy)</tt>. Voxels outside the region,
                    and those whose neighbourhood has no value (e.g. the correlation of equal intensities), are NaN: the other nodes leave
                    them out.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives missing maps with the same reason; an empty mask, or a mask on another
                    grid than its image, gives missing maps that say so. Other rows go on.
                    </p>
                    <p>
                    Time grows with the voxels of the region: textures take about 0.1 ms a voxel and family. Rows stream and are worked
                    on in parallel; results do not depend on the number of threads.
                    </p>
                    <p>
                    <b>Reference.</b> Features: arXiv 1612.07003. Neighbourhoods: voxel-based extraction of PyRadiomics, van Griethuysen et al.
                    2017, doi:10.1158/0008-5472.CAN-17-0339.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Regions", "A table with an image column and a mask column.")
                    .addOutputTable("Maps", "The input with an image column for each feature appended."))
            .model(model -> model.parametersClass(FeatureMapParameters.class).rearrangeColumns(FeatureMapCells::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("parametric map", "voxel-based", "heat map", "texture", "habitat", "IBSI");

    /** Called by the platform. */
    public FeatureMapNodeFactory() {
        super(NODE);
    }
}
