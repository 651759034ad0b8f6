package org.radflow.image.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Volume Snapshot". */
public final class VolumeSnapshotNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Volume Snapshot").icon("icons/volume-snapshot.png")
        .shortDescription("Makes pictures of images with the outline of masks, for reports and for runs without a screen.")
        .fullDescription("""
                Appends a PNG picture of each image: axial, coronal and sagittal slices through the centre of mass of the mask, or a montage of slices
                through the mask. Slices have their physical proportions (mm), all at one scale; the mask's outline is drawn in orange; letters tell
                the patient's right and left (R, L), front and back (A, P), head and feet (S, I). A tilted image is shown along its own axes, with the
                letters of the nearest ones. Grey values are interpolated linearly.
                <p>
                The same row gives the same pixels on every machine. PNG files, if wanted, are called snapshot-1.png and so on, by the number of the
                row; a file of that name is replaced, in one step.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing picture with the same reason, and a mask on another grid than its
                image (by more than 0.01 mm) one that says what differs.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Pictures", "The input with <i>Snapshot</i>, the picture, appended."))
        .model(model -> model.parametersClass(VolumeSnapshotParameters.class).rearrangeColumns(VolumeSnapshotNode::rearrange))
        .nodeType(NodeType.Manipulator).keywords("png", "picture", "montage", "contour", "overlay", "report");

    /** Called by the platform. */
    public VolumeSnapshotNodeFactory() {
        super(NODE);
    }
}
