package org.radflow.features.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Radiomics Feature Extractor". */
public final class RadiomicsFeatureExtractorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Radiomics Feature Extractor")
            .icon("icons/radiomics-feature-extractor.png")
            .shortDescription("Computes the IBSI 1 features of each region of interest.")
            .fullDescription("""
                    For each row, computes features of the region that the mask marks in the image, as the IBSI reference manual defines
                    them: morphology, local intensity, intensity statistics, intensity histogram, intensity-volume histogram and texture
                    (GLCM, GLRLM, GLSZM, GLDZM, NGTDM, NGLDM). Image and mask are taken as they are; resample them before, with the
                    "Volume Resampler", where voxel sizes differ between patients.
                    <p>
                    <b>Columns.</b> One number per feature, named <tt>original_&lt;feature&gt;[_&lt;aggregation&gt;]</tt>, e.g.
                    <tt>original_cm_contrast_3D_avg</tt>; names follow IBSI's tables. Lengths are in mm, areas in mm2, volumes in mm3,
                    intensities in the image's own unit (HU, SUV ...). <i>Input Hash</i> (image, mask and grid) and <i>Settings Hash</i> are SHA-256
                    and tell whether two rows were made from the same.
                    </p>
                    <p>
                    <b>Order of steps.</b> Re-segmentation limits the voxels whose intensities count (range and outliers, both measured on
                    the whole region, their intersection is used); shape stays that of the mask. Intensities are then discretised to grey
                    levels for the histogram and the textures. Neighbours have Chebyshev distance 1; the GLCM is symmetric.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives missing features with the same reason; an empty mask, or a mask on
                    another grid than its image (by more than 0.01 mm), gives missing features that say so. A feature that is not defined
                    for a region (e.g. the elongation of one voxel, the correlation of a constant region) is missing with the reason, never
                    NaN. Voxels without a finite intensity count for shape only. Other rows go on.
                    </p>
                    <p>
                    <b>Differences to PyRadiomics.</b> Kurtosis is the excess (normal distribution = 0), variance is not bias-corrected, the
                    first bin of fixed size starts at the lower bound of the re-segmentation range, volume comes from the mesh, and the
                    diameter from its vertices.
                    </p>
                    <p>
                    Rows stream and are worked on in parallel; results do not depend on the number of threads.
                    </p>
                    <p>
                    <b>Reference.</b> Zwanenburg et al., Image biomarker standardisation initiative, arXiv 1612.07003; Radiology 2020,
                    doi:10.1148/radiol.2020191145.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Regions", "A table with an image column and a mask column.")
                    .addOutputTable("Features", "The input with features appended; without image and mask column unless they are kept."))
            .model(model -> model.parametersClass(RadiomicsFeatureExtractorParameters.class)
                    .rearrangeColumns(RadiomicsFeatureExtractor::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("radiomics", "IBSI", "texture", "shape", "first order", "GLCM", "GLRLM", "GLSZM", "biomarker", "PyRadiomics");

    /** Called by the platform. */
    public RadiomicsFeatureExtractorNodeFactory() {
        super(NODE);
    }
}
