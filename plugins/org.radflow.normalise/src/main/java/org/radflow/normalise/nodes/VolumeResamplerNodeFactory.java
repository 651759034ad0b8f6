package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Volume Resampler". */
public final class VolumeResamplerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Volume Resampler").icon("icons/volume-resampler.png")
        .shortDescription("Interpolates images and masks on a grid of another spacing.")
        .fullDescription("""
                Brings each image, and the mask on it, to a new spacing in mm, as IBSI 1 defines it: ceil(n s / s') voxels along each axis,
                old and new grid sharing their centre, border values repeated outside. Intensities keep their unit and can be rounded to
                integers (HU). A mask voxel is inside when its interpolated share reaches the threshold.
                <p>
                The results are appended as columns <i>Image (resampled)</i> and <i>Mask (resampled)</i>; the input columns stay. Rows stream and are
                worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives missing results with the same reason. A mask on another grid than its
                image (by more than 0.01 mm) is refused for that row: the cells say what differs and by how many mm.
                </p>
                <p>
                <b>Difference to PyRadiomics.</b> Its default aligns the grids by their corners, so its voxels, and features, differ slightly.
                </p>
                <p>
                <b>Reference.</b> IBSI reference manual (arXiv 1612.07003), "Image processing: interpolation".
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Resampled", "The input with the resampled images and masks appended."))
        .model(model -> model.parametersClass(VolumeResamplerParameters.class).rearrangeColumns(VolumeResampler::rearrange))
        .nodeType(NodeType.Manipulator).keywords("resample", "interpolate", "spacing", "voxel size", "isotropic");

    /** Called by the platform. */
    public VolumeResamplerNodeFactory() {
        super(NODE);
    }
}
