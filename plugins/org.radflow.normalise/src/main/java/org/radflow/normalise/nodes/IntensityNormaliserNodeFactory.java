package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Intensity Normaliser". */
public final class IntensityNormaliserNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Intensity Normaliser").icon("icons/intensity-normaliser.png")
        .shortDescription("Brings intensities to a common scale, learned from each image by itself.")
        .fullDescription("""
                Appends each image on a new scale, a linear function of the old one. Nothing is learned across images, so nothing can
                leak from one to another.
                <p>
                <b>Z-score</b>: mean 0 and standard deviation 1 (of the population) in the region. <b>Percentiles</b>: two percentiles
                of the region (linear between ranks; 0 and 100 are minimum and maximum: min-max scaling) become two values. Intensities
                beyond them go on linearly; clip before with <i>Intensity Window</i> if that is not wanted.
                </p>
                <p>
                <b>Units.</b> The result has none. CT and SUV have a physical scale already and need no normalisation.
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
                <b>Reference.</b> Otsu 1979, doi:10.1109/TSMC.1979.4310076; Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566
                (percentiles, type 7); Reinhold et al. 2019, doi:10.1117/12.2513089.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column.")
            .addOutputTable("Normalised", "The input with the normalised images appended: <i>Image (normalised)</i>."))
        .model(model -> model.parametersClass(IntensityNormaliserParameters.class)
            .rearrangeColumns(NewImage::rearrange))
        .nodeType(NodeType.Manipulator).keywords("z-score", "min-max", "percentile", "normalization", "standardise", "MR");

    /** Called by the platform. */
    public IntensityNormaliserNodeFactory() {
        super(NODE);
    }
}
