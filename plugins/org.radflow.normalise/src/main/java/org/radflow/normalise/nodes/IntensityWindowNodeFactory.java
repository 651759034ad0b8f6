package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Intensity Window". */
public final class IntensityWindowNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Intensity Window").icon("icons/intensity-window.png")
        .shortDescription("Clips intensities to a window, such as the lung window of CT.")
        .fullDescription("""
                Appends each image with intensities outside a window set to its nearest end, and, if wanted, the window's ends brought
                to 0 and 1.
                <p>
                <b>Windows of CT</b> as centre and full width in HU: lung -600, 1500; mediastinum 50, 350; soft tissue 50, 400; liver
                30, 150; bone 400, 1800; brain 40, 80; stroke 40, 40; temporal bone 600, 2800. <b>Limits</b>: a lower and an upper
                intensity in the unit of the image. <b>Percentiles</b> of all finite intensities of each image.
                </p>
                <p>
                The window is that of DICOM's LINEAR_EXACT function, without the half-unit offsets of LINEAR.
                </p>
                <p>
                <b>Missing values.</b> A missing image gives a missing result with the same reason; NaN stays, infinite intensities are
                clipped. An image whose percentiles are equal gives a missing result that says so.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> DICOM PS3.3, C.11.2.1; Radiopaedia, "Windowing (CT)", doi:10.53347/rID-52108.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column.")
            .addOutputTable("Clipped", "The input with the clipped images appended: <i>Image (window)</i>."))
        .model(model -> model.parametersClass(IntensityWindowParameters.class)
            .rearrangeColumns(NewImage::rearrange))
        .nodeType(NodeType.Manipulator).keywords("clip", "window", "HU", "lung window", "bone window", "brain window", "CT");

    /** Called by the platform. */
    public IntensityWindowNodeFactory() {
        super(NODE);
    }
}
