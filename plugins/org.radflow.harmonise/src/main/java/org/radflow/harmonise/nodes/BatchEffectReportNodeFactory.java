package org.radflow.harmonise.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.harmonise.BatchReport;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;

/** The node "Batch Effect Report". */
public final class BatchEffectReportNodeFactory extends DefaultNodeFactory {

    private static final String AFTER = "After harmonisation";

    private static final DefaultNode NODE = DefaultNode.create().name("Batch Effect Report").icon("icons/batch-effect-report.png")
            .shortDescription("How much of the features batches explain, before and after harmonisation.")
            .fullDescription("""
                    Tells for every feature which part of its variance lies between batches (eta squared), and p-values of four tests: equal
                    means (one-way analysis of variance), equal locations (Kruskal-Wallis), equal variances (Levene, about medians), equal
                    distributions (Kolmogorov-Smirnov; with more than two batches the least p-value of all pairs, corrected for their number).
                    P-values are not corrected for the number of features. Principal components of the standardised features show whether batches
                    stand apart; <i>Batch Effect Plot</i> draws them.
                    <p>
                    A difference between batches need not come from the scanner: their patients may differ.
                    </p>
                    <p>
                    <b>Missing values</b> are left out of the tests; in the components they count as the mean. A case without a batch is an error that
                    names the column.
                    </p>
                    <p>
                    <b>Reference.</b> Brown and Forsythe 1974, doi:10.1080/01621459.1974.10482955; Fortin et al. 2018,
                    doi:10.1016/j.neuroimage.2017.11.024.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup("Before harmonisation", group -> group.name("Before harmonisation")
                            .description("Cases with features and batches.").fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup(AFTER, group -> group.name(AFTER).description("The same cases in the same order, harmonised.").optional()
                            .supportedTypes(BufferedDataTable.TYPE).defaultPortType(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Features", group -> group.name("Features")
                            .description("A row per feature: <i>Explained by Batch</i> and p-values, <i>Before</i> and <i>After</i>.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Summary", group -> group.name("Summary")
                            .description("A row per <i>Measure</i> over all features, <i>Before</i> and <i>After</i>.").fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Components", group -> group.name("Components")
                            .description("A row per case: its batch, and its scores of three principal components, <i>Before</i> and <i>After</i>.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(BatchEffectReportParameters.class).configure(BatchEffectReportNodeFactory::configure)
                    .execute(BatchEffectReportNodeFactory::execute))
            .nodeType(NodeType.Other)
            .keywords("harmonisation", "ComBat", "scanner", "centre", "PCA", "ANOVA", "Kruskal-Wallis", "Levene", "Kolmogorov-Smirnov");

    /** Called by the platform. */
    public BatchEffectReportNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        BatchEffectReportParameters parameters = in.getParameters();
        if (in.getInTableSpec(0) != null) {
            parameters.features(in.getInTableSpec(0));
        }
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        BatchEffectReportParameters parameters = in.getParameters();
        NodeWork.run(exec, progress -> {
            List<FeatureMatrix> stages = new ArrayList<>(List.of(MatrixTables.read(in.getInTable(0), exec)));
            int[] after = in.getPortsConfiguration().getInputPortLocation().get(AFTER);
            if (after != null && after.length > 0) {
                stages.add(MatrixTables.read(in.getInTable(after[0]), exec));
            }
            BatchReport report = BatchReport.of(stages, List.of("Before", "After"), parameters.m_batch,
                    parameters.features(in.getInTable(0).getDataTableSpec()), progress);
            out.setOutData(0, MatrixTables.write(report.features(), exec));
            out.setOutData(1, MatrixTables.write(report.summary(), exec));
            out.setOutData(2, MatrixTables.write(report.components(), exec));
            return null;
        });
    }
}
