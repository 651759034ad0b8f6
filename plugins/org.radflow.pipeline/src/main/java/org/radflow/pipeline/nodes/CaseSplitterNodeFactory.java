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
import org.radflow.pipeline.split.CaseSplit;

/** The node "Case Splitter". */
public final class CaseSplitterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Case Splitter").icon("icons/case-splitter.png")
            .shortDescription("Divides cases into those to learn from and those to test on, patient by patient.")
            .fullDescription("""
                    Divides a table in two. <i>By value</i>: the cases of some centres, scanners or years are for the test, as in an external
                    validation. <i>At random</i>: a share of the patients, the same of each stratum; the cases of a patient are never divided.
                    Who is drawn depends on the seed and the names of the patients alone (SplitMix64 over the name), not on the order of the rows,
                    so that added patients do not shuffle the others.
                    <p>
                    Divide before anything is learned: before scaling, selection and ComBat.
                    </p>
                    <p>
                    <b>Missing values.</b> A case without a value in the column that decides is for learning; without a stratum it is in a
                    stratum of its own; without a patient it is an error. Nothing left on one side is an error.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "A row per case.")
                    .addOutputTable("Training", "The cases to learn from.").addOutputTable("Test", "The cases to test on."))
            .model(model -> model.parametersClass(CaseSplitterParameters.class).configure(CaseSplitterNodeFactory::configure)
                    .execute(CaseSplitterNodeFactory::execute))
            .nodeType(NodeType.Manipulator).keywords("partition", "split", "hold-out", "train", "test", "external", "filter");

    /** Called by the platform. */
    public CaseSplitterNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<CaseSplitterParameters> getParameters().validate();
        out.setOutSpec(0, in.getInTableSpec(0));
        out.setOutSpec(1, in.getInTableSpec(0));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        CaseSplitterParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        NodeWork.run(exec, progress -> {
            CaseSplit split = parameters.split(MatrixTables.read(table, exec));
            out.setOutData(0, MatrixTables.choose(split.training(), table, exec));
            out.setOutData(1, MatrixTables.choose(split.test(), table, exec));
            return null;
        });
    }
}
