package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** The node "Threshold Segmenter". */
public final class ThresholdSegmenterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Threshold Segmenter")
            .icon("icons/threshold-segmenter.png")
            .shortDescription("Makes masks of the intensities above a threshold or in a range.")
            .fullDescription("""
                    For each row, finds a threshold and appends the mask of the voxels from it on (both bounds of a range belong to it).
                    <ul>
                    <li><b>Otsu</b>: divides the histogram (256 bins from minimum to maximum) into classes with the greatest variance
                    between their means. Thresholds are edges of bins; of equally good divisions the lowest is taken.</li>
                    <li><b>Fixed value, fixed range</b>: in the unit of the image (HU for CT, g/ml for SUV).</li>
                    <li><b>Part of the maximum</b>: fraction x maximum in the limiting mask, e.g. 0.4 or 0.41 or 0.5 of SUVmax.</li>
                    <li><b>Part of the contrast to a background</b>: B + fraction x (maximum - B), B the mean in the reference mask.</li>
                    <li><b>PERCIST</b>: 1.5 x mean + 2 standard deviations of a region in the liver, or 2 x mean + 2 standard deviations of
                    one in the blood pool. The image must be SUV by lean body mass (SUL).</li>
                    </ul>
                    <p>
                    <b>Columns.</b> <i>Mask (threshold)</i>, <i>Lower Threshold</i> and <i>Upper Threshold</i> in the unit of the image,
                    infinite where the range is open.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image or mask gives missing results with the same reason. So does an empty limiting
                    mask where a maximum or a histogram is needed, an empty reference mask, or a mask on another grid than the image (by
                    more than 0.01 mm; the cell says what differs). No voxel in the range gives an empty mask. Voxels without a finite
                    intensity are outside.
                    </p>
                    <p>
                    <b>Reference.</b> Otsu 1979, doi:10.1109/TSMC.1979.4310076; Boellaard et al. 2015 (EANM), doi:10.1007/s00259-014-2961-x;
                    van Dalen et al., Nucl Med Commun 2007;28:485; Wahl et al. 2009 (PERCIST 1.0), doi:10.2967/jnumed.108.057307.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Images", "A table with an image column and, if wanted, columns of limiting and reference masks.")
                    .addOutputTable("Segmented", "The input with the masks and thresholds appended."))
            .model(VolumeViews.rowWise(ThresholdSegmenterParameters.class, ThresholdSegmenter::rearrange)).addView(VolumeViews::view)
            .nodeType(NodeType.Manipulator)
            .keywords("threshold", "Otsu", "SUVmax", "PERCIST", "metabolic tumour volume", "segmentation");

    /** Called by the platform. */
    public ThresholdSegmenterNodeFactory() {
        super(NODE);
    }
}
