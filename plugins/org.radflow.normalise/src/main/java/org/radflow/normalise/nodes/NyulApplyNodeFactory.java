package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Nyul Apply". */
public final class NyulApplyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Nyul Apply").icon("icons/nyul-apply.png")
        .shortDescription("Brings images to a standard scale that was learned (histogram matching).")
        .fullDescription("""
                Appends each image on the standard scale of a <i>Nyul Learner</i>: piecewise linear between the image's own percentiles,
                which become the landmarks; beyond them the outer pieces go on. From an image itself only its own percentiles are taken,
                nothing from other rows.
                <p>
                <b>Units.</b> Those of the standard scale, from 1 to 100 unless set otherwise.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing result with the same reason. A mask on another grid than
                its image (by more than 0.01 mm), an empty mask or an image whose landmarks coincide gives a missing result that says
                so; other rows go on. Voxels that are not finite stay as they are. Landmarks that do not ascend, or of another region
                than set here, are an error.
                </p>
                <p>
                Rows are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Nyul, Udupa and Zhang 2000, doi:10.1109/42.836373.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Landmarks", "The table of a Nyul Learner, or as it was read from a file.")
            .addInputTable("Images", "A table with an image column.")
            .addOutputTable("Matched", "The images with their matched images appended: <i>Image (Nyul)</i>."))
        .model(model -> model.parametersClass(NyulApplyParameters.class).configure(NyulApply::configure)
            .execute(NyulApply::execute))
        .nodeType(NodeType.Manipulator).keywords("histogram matching", "Nyul", "Udupa", "landmarks", "standard scale", "MR", "normalization");

    /** Called by the platform. */
    public NyulApplyNodeFactory() {
        super(NODE);
    }
}
