package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Batch Effect Plot". */
public final class BatchEffectNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Batch Effect Plot").icon("icons/batch-effect-plot.png")
            .shortDescription("Draws cases by batch, such as scanner or centre: principal components, or one feature as boxes and violins.")
            .fullDescription("""
                    <b>Principal components</b>: the first two components of all standardised features, a colour for each batch, a cross at its mean. Batches that stand apart differ by
                    more than their patients do, or have other patients. <b>One feature</b>: for each batch a box (quartiles, median, whiskers to the last value within 1.5
                    interquartile ranges) in a violin (Gaussian kernel density, bandwidth after Silverman). Draw it before and after harmonisation with the same settings.
                    <p>
                    <b>Missing values.</b> Cases without a batch are left out; a warning counts them. In the components, a missing value counts as the mean of its feature; of one
                    feature, cases without a value are left out.
                    </p>
                    <p>
                    <b>Reference.</b> Fortin et al. 2018, doi:10.1016/j.neuroimage.2017.11.024; Tukey, Exploratory Data Analysis, 1977; Silverman, Density Estimation, 1986.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Cases", "Cases with their batch and features."))
            .model(FigureNodes.model(BatchEffectParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("scanner", "centre", "ComBat", "harmonisation", "PCA", "box plot", "violin");

    /** Called by the platform. */
    public BatchEffectNodeFactory() {
        super(NODE);
    }
}
