package org.radflow.pipeline.nodes;

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
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.validation.ModelComparison;
import org.radflow.pipeline.validation.Scores;

/** The node "Model Comparison". */
public final class ModelComparisonNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Model Comparison").icon("icons/model-comparison.png")
            .shortDescription("Tests whether two models differ, by their predictions of the same cases.")
            .fullDescription("""
                    Compares two tables of predictions of the same cases, in any order, as <i>Pipeline Cross-Validation</i>, <i>External
                    Validation</i> or <i>Pipeline Apply</i> give them. AUCs of two classes are compared by the test of DeLong, DeLong and
                    Clarke-Pearson (1988, doi:10.2307/2531595), which knows that the two are correlated; every score by the paired bootstrap, in
                    which a resample takes the same cases from both tables. Where patients have more than one case, patients are resampled and
                    DeLong's test, which takes cases as independent, is left out.
                    <p>
                    Of repeated predictions the first repeat is compared. Cases are told by the column <i>Case</i>, or by the row ids without
                    it. Other cases or another outcome in the second table are an error.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing outcome or prediction is an error that names the column.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("First predictions", "A row per case, with the outcome and the columns of the first model.")
                    .addInputTable("Second predictions", "The same cases with the columns of the second model.")
                    .addInputPort("Pipeline", "Says which columns are outcome and patient.", PipelinePortObject.TYPE)
                    .addOutputTable("Differences",
                            "A row per score and test: <i>Score</i>, <i>First</i>, <i>Second</i>, <i>Difference</i> (first - second) "
                            + "with <i>Lower</i> and <i>Upper</i> bound, two-sided <i>p</i>, <i>Method</i> (or why there is none)."))
            .model(model -> model.parametersClass(PredictionScorerParameters.class).configure(ModelComparisonNodeFactory::configure)
                    .execute(ModelComparisonNodeFactory::execute))
            .nodeType(NodeType.Other).keywords("DeLong", "paired bootstrap", "difference", "significance", "AUC", "two models");

    /** Called by the platform. */
    public ModelComparisonNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<PredictionScorerParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(0), in.getInPortSpec(2));
        RawTable.configure(in.getInTableSpec(1), in.getInPortSpec(2));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PredictionScorerParameters parameters = in.getParameters();
        BufferedDataTable one = in.getInTable(0);
        BufferedDataTable two = in.getInTable(1);
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(2).pipeline();
        NodeWork.run(exec, progress -> {
            FeatureMatrix first = MatrixTables.read(one, exec);
            FeatureMatrix second = MatrixTables.read(two, exec);
            progress.at(0.2, "Comparing");
            Scores how = parameters.m_scores.scores();
            out.setOutData(0, MatrixTables.write(ValidationTables.differences(
                    ModelComparison.compare(first, second, pipeline.roles(), how)), exec));
            return null;
        });
    }
}
