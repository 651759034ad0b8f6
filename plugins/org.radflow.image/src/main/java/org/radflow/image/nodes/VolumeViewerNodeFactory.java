package org.radflow.image.nodes;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Volume Viewer". */
public final class VolumeViewerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Volume Viewer").icon("icons/volume-viewer.png")
        .shortDescription("Shows images in three planes with masks over them.")
        .fullDescription("""
                Shows each image of a table in axial, coronal and sagittal slices, in its physical proportions (mm), with the masks on the same grid
                as overlays. Patient's right is on the left; letters tell right and left (R, L), front and back (A, P), head and feet (S, I). A tilted
                image is shown along its own axes, with the letters of the nearest ones.
                <p>
                <b>Window.</b> At first -160 to 240 HU if a column <i>Modality</i> says CT, 0 to the 99.9th percentile for PT and NM, else the 1st to
                the 99th percentile.
                </p>
                <p>
                <b>Missing values.</b> Of a missing image the reason is shown; a mask on another grid than the image (by more than 0.01 mm) is not
                shown, and the reason stands at its name.
                </p>
                <p>
                The page needs no network. Slices are read when they are looked at.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with columns of images, masks, or both."))
        .model(model -> model.withoutParameters().configure((in, out) -> configure(in)).execute(VolumeViewerNodeFactory::execute))
        .addView(VolumeViews::view)
        .nodeType(NodeType.Visualizer).keywords("view", "slice", "overlay", "orthogonal", "window", "level");

    /** Called by the platform. */
    public VolumeViewerNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException {
        in.getExecutionContext().checkCanceled();
        out.setInternalData(in.getInTable(0));
    }

    private static void configure(final ConfigureInput in) throws InvalidSettingsException {
        if (!in.getInTableSpec(0).containsCompatibleType(VolumeValue.class) && !in.getInTableSpec(0).containsCompatibleType(MaskValue.class)) {
            throw new InvalidSettingsException("Images: found no column of images or masks, expected one at least");
        }
    }
}
