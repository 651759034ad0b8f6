package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "WhiteStripe Normaliser". */
public final class WhiteStripeNormaliserNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("WhiteStripe Normaliser").icon("icons/white-stripe-normaliser.png")
        .shortDescription("Brings brain MR to the scale of its normal-appearing white matter.")
        .fullDescription("""
                Appends each image on a scale on which normal-appearing white matter has mean 0 and standard deviation 1. White matter
                is a stripe of intensities around its mode: those whose rank among the brain's voxels differs from the mode's by at most
                the stripe width.
                <p>
                <b>The mode</b> is that of a kernel density estimate (Gaussians, Scott's rule, 1,000 points). T1: the last mode, after
                the brightest 4 % are left out. T2, FLAIR: the largest.
                </p>
                <p>
                <b>The mask</b> should hold the brain without skull; the body, found automatically, includes skull and scalp, whose fat
                can be taken for white matter in T1.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing result with the same reason. A mask on another grid than
                its image (by more than 0.01 mm), an empty mask or a constant region gives a missing result that says so; other rows go
                on. Voxels that are not finite stay as they are.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Shinohara et al. 2014, doi:10.1016/j.nicl.2014.08.008.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column.")
            .addOutputTable("Normalised", "The input with the normalised images appended: <i>Image (WhiteStripe)</i>."))
        .model(model -> model.parametersClass(WhiteStripeNormaliserParameters.class)
            .rearrangeColumns(NewImage::rearrange))
        .nodeType(NodeType.Manipulator).keywords("WhiteStripe", "white matter", "brain", "MR", "normalization");

    /** Called by the platform. */
    public WhiteStripeNormaliserNodeFactory() {
        super(NODE);
    }
}
