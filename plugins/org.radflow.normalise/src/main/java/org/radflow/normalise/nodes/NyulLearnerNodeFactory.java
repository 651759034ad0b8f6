package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Nyul Learner". */
public final class NyulLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Nyul Learner").icon("icons/nyul-learner.png")
        .shortDescription("Learns a standard scale of intensities from training images (histogram matching).")
        .fullDescription("""
                Learns where percentiles of the intensities of a region lie, on average over the training images, once each image's
                outer percentiles are brought to the ends of a standard range. <i>Nyul Apply</i> brings images to that standard.
                <p>
                <b>Training images only.</b> A scale is learned: learn it from training patients alone and apply it to the others, or
                results on the others are too good. <i>Case Splitter</i> parts them. The table of landmarks can be written as CSV, read
                again, and used for patients of years later.
                </p>
                <p>
                <b>Which images.</b> One sequence (such as T1 without contrast) and one part of the body, after N4. The region should
                hold the body or organ, not background: landmarks of air say nothing. Tumours that fill much of the region move the
                landmarks.
                </p>
                <p>
                <b>Missing values.</b> A row with a missing image or mask, and an image whose landmarks coincide, is left out; a warning
                counts them and tells the first reason. If no row is left, that is an error.
                </p>
                <p>
                <b>Reference.</b> Nyul, Udupa and Zhang 2000, doi:10.1109/42.836373; Shah et al. 2011, doi:10.1016/j.media.2010.12.003.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Training images", "Images of training patients, and their masks.")
            .addOutputTable("Landmarks", "A row for each landmark: <i>Percentile</i>, <i>Standard Intensity</i> and <i>Region</i>."))
        .model(model -> model.parametersClass(NyulLearnerParameters.class).configure(NyulLearner::configure)
            .execute(NyulLearner::execute))
        .nodeType(NodeType.Learner).keywords("histogram matching", "Nyul", "Udupa", "landmarks", "standard scale", "MR", "normalization");

    /** Called by the platform. */
    public NyulLearnerNodeFactory() {
        super(NODE);
    }
}
