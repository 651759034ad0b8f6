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
                    (GLCM, GLRLM, GLSZM, GLDZM, NGTDM, NGLDM), and IBSI's diagnostics. Several configurations, each with its own
                    resampling, re-segmentation and grey levels, are computed in one pass.
                    <p>
                    <b>Columns.</b> One number per feature, named
                    <tt>&lt;filter&gt;_&lt;family&gt;_&lt;feature&gt;[_&lt;aggregation&gt;][__&lt;configuration&gt;]</tt>, e.g.
                    <tt>original_cm_contrast_3D_avg</tt>; names follow IBSI's tables. The second output describes each column. Lengths are in mm,
                    areas in mm2, volumes in mm3, intensities in the image's own unit (HU, SUV ...). <i>Input Hash</i> (image, mask and grid)
                    and <i>Settings Hash</i> are SHA-256 and tell whether two rows were made from the same.
                    </p>
                    <p>
                    <b>Order of steps.</b> Image and mask are resampled to the same voxel size, intensities rounded, if wanted. Re-segmentation
                    limits the voxels whose intensities count (range and outliers, both measured on the whole region, their
                    intersection is used); shape stays that of the mask. Intensities are then discretised to grey levels for the histogram
                    and the textures.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives missing features with the same reason; an empty mask, or a mask on
                    another grid than its image (by more than 0.01 mm), gives missing features that say so. A feature that is not defined
                    for a region (e.g. the elongation of one voxel, the correlation of a constant region) is missing with the reason, never
                    NaN. Voxels without a finite intensity count for shape only. Other rows go on; a warning counts those without features,
                    and those whose discretisation leaves fewer than 8 or more than 1,000 grey levels.
                    </p>
                    <p>
                    <b>PyRadiomics.</b> A configuration can have the features and default settings of PyRadiomics, under its names. IBSI's differ
                    in places: kurtosis is the excess (normal distribution = 0), the first bin of fixed size starts at the lower bound of the
                    re-segmentation range, else at the minimum of the region, and masks are interpolated linearly.
                    </p>
                    <p>
                    Rows are worked on in parallel; results do not depend on the number of threads.
                    </p>
                    <p>
                    <b>Reference.</b> Zwanenburg et al., Image biomarker standardisation initiative, arXiv 1612.07003; Radiology 2020,
                    doi:10.1148/radiol.2020191145.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Regions", "A table with an image column and a mask column.")
                    .addOutputTable("Features", "The input with features appended; without image and mask column unless they are kept.")
                    .addOutputTable("Descriptions", "A row per feature column: <i>Column</i>, <i>IBSI Code</i>, <i>Feature</i>, "
                            + "<i>Family</i>, <i>Aggregation</i>, <i>Unit</i>, <i>Reference</i>, <i>Settings</i>."))
            .model(model -> model.parametersClass(RadiomicsFeatureExtractorParameters.class)
                    .configure(RadiomicsFeatureExtractor::configure).execute(RadiomicsFeatureExtractor::execute))
            .nodeType(NodeType.Manipulator)
            .keywords("radiomics", "IBSI", "texture", "shape", "first order", "GLCM", "GLRLM", "GLSZM", "biomarker", "PyRadiomics");

    /** Called by the platform. */
    public RadiomicsFeatureExtractorNodeFactory() {
        super(NODE);
    }
}
