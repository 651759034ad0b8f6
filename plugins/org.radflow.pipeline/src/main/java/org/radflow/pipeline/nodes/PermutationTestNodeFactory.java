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
import org.radflow.pipeline.validation.CrossValidation;
import org.radflow.pipeline.validation.PermutationTest;

/** The node "Permutation Test". */
public final class PermutationTestNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Permutation Test").icon("icons/permutation-test.png")
            .shortDescription("Tests whether a pipeline finds more than chance: validates it again with outcomes in random order.")
            .fullDescription("""
                    Puts the outcomes in random order, many times, and does the whole validation again each time, every step refitted in every
                    fold (Ojala and Garriga 2010, JMLR 11:1833). The scores without any relation of features and outcome stand beside the
                    observed one; p = (1 + number of orders that score at least as well) / (1 + number of orders) (Phipson and Smyth 2010,
                    doi:10.2202/1544-6115.1585). Their mean should be that of chance (AUC: 0.5); if it is not, something leaks.
                    <p>
                    The score is the mean over the folds. Where all cases of each patient have one outcome, patients with the same number of cases
                    exchange outcomes; otherwise cases do.
                    </p>
                    <p>
                    <b>Missing values.</b> Outcomes and patients must be there. An order whose validation fails has a missing score and counts as
                    one that scored less well.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "The table that the pipeline began with, that of <i>Case Roles</i>.")
                    .addInputPort("Pipeline", "The finished pipeline, a model being its last step.", PipelinePortObject.TYPE)
                    .addOutputTable("Test", "One row: the observed score, the mean score with outcomes in random order, their number, p.")
                    .addOutputTable("Scores if unrelated", "A row per random order: the score."))
            .model(model -> model.parametersClass(PermutationTestParameters.class).configure(PermutationTestNodeFactory::configure)
                    .execute(PermutationTestNodeFactory::execute))
            .nodeType(NodeType.Other).keywords("significance", "chance", "random labels", "null hypothesis", "p value", "leakage");

    /** Called by the platform. */
    public PermutationTestNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<PermutationTestParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(0), in.getInPortSpec(1));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PermutationTestParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(1).pipeline();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            String warning = RawTable.check(cases, pipeline, parameters.m_otherTable);
            PermutationTest.Result result = PermutationTest.run(cases, pipeline.specification(),
                    new CrossValidation(parameters.m_split.plan(), null), parameters.m_score.strip(), parameters.m_permutations,
                    parameters.m_permutationSeed, progress);
            out.setOutData(0, MatrixTables.write(ValidationTables.test(result), exec));
            out.setOutData(1, MatrixTables.write(ValidationTables.permuted(result), exec));
            if (!warning.isEmpty()) {
                out.setWarningMessage(warning);
            }
            return null;
        });
    }
}
