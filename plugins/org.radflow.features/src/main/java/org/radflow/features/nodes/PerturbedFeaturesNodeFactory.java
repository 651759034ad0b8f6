package org.radflow.features.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Perturbed Features". */
public final class PerturbedFeaturesNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Perturbed Features")
            .icon("icons/perturbed-features.png")
            .shortDescription("Tells which features are robust: perturbs images and regions and measures how well the features agree.")
            .fullDescription("""
                    For each row, changes image and region as another scan or another observer might, computes the features each time, and
                    tells for each feature how well its values agree: a feature that differs more between perturbations of one region than
                    between regions is of little use. Every combination of the perturbations chosen is made.
                    <p>
                    <b>Perturbations</b>, in this order. <i>Noise</i>: Gaussian, with the standard deviation estimated from the image's Coiflet 1
                    wavelet detail. <i>Rotation and translation</i>: image and mask are interpolated once on the turned and shifted grid,
                    which keeps its voxel spacing. <i>Volume</i>: voxels nearest to the region (in mm) are added, or those nearest to its
                    outside removed, until the volume is right to a voxel. <i>Contour</i>: the image is divided into supervoxels of
                    some 500 mm3; each is in the region with a probability equal to its part in the region (from 90 % on always, below
                    20 % never). Each image is first cut to its region and 50 mm around it.
                    </p>
                    <p>
                    <b>Agreement.</b> ICC(1,1): one-way random effects; ICC(3,1): two-way mixed effects, consistency; CCC: overall concordance
                    correlation coefficient; each of a single measurement, with its 95 % confidence interval (F distribution for the
                    ICC, Fisher's z for the CCC). A common rule calls a feature robust whose lower bound of ICC(1,1) is at least 0.9.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask, an empty mask, or a mask on another grid than its image gives missing
                    features with the reason, as does a perturbation that cannot be made. Cases with a missing value are left out of the
                    agreement of that feature and counted. Coefficients need 2 cases, the CCC 3; what has no value says why.
                    </p>
                    <p>
                    Perturbations are computed in parallel. Random numbers depend on the voxels of image and mask and on the number of the
                    repeat alone: results are the same for any number of threads and any order of rows.
                    </p>
                    <p>
                    <b>Reference.</b> Zwanenburg et al., Assessing robustness of radiomic features by image perturbation, Scientific Reports
                    2019, doi:10.1038/s41598-018-36938-4; Shrout and Fleiss 1979, doi:10.1037/0033-2909.86.2.420; McGraw and Wong 1996,
                    doi:10.1037/1082-989X.1.1.30; Barnhart et al. 2002, doi:10.1111/j.0006-341X.2002.01020.x.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Regions", "A table with an image column and a mask column, a row per case.")
                    .addOutputTable("Features", "A row per case and perturbation: the input's columns without image and mask, the column "
                            + "<i>Perturbation</i>, and the features. Row ids are those of the input, a slash and the perturbation.")
                    .addOutputTable("Agreement", "A row per feature: <i>Feature</i>, then <i>ICC(1,1)</i>, <i>ICC(3,1)</i> and <i>CCC</i>, "
                            + "each with its <i>Lower</i> and <i>Upper</i> bound, <i>Cases</i> used, <i>Cases Left Out</i>, <i>Repeats</i> "
                            + "(number of perturbations), <i>Missing Because</i>."))
            .model(model -> model.parametersClass(PerturbedFeaturesParameters.class)
                    .configure(PerturbedFeaturesNode::configure).execute(PerturbedFeaturesNode::execute))
            .nodeType(NodeType.Manipulator)
            .keywords("robustness", "stability", "repeatability", "ICC", "CCC", "perturbation", "test-retest", "radiomics");

    /** Called by the platform. */
    public PerturbedFeaturesNodeFactory() {
        super(NODE);
    }
}
