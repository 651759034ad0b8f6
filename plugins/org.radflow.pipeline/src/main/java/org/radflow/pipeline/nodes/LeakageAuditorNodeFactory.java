package org.radflow.pipeline.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.audit.Finding;
import org.radflow.pipeline.audit.LeakageAuditor;
import org.radflow.pipeline.audit.Study;
import org.radflow.pipeline.audit.WorkflowAuditor;

/** The node "Leakage Auditor". */
public final class LeakageAuditorNodeFactory extends DefaultNodeFactory {

    private static final String TEST = "Test";
    private static final String RAW = "Raw";

    private static final DefaultNode NODE = DefaultNode.create().name("Leakage Auditor").icon("icons/leakage-auditor.png")
            .shortDescription("Names what makes scores too good: statistics across the split, shared cases, features that encode the outcome.")
            .fullDescription("""
                    Looks at the table that is to be validated, the fitted pipeline and, if connected, the test table and the raw table, and lists
                    what makes scores better than the model is (Kapoor and Narayanan 2023, doi:10.1016/j.patter.2023.100804).
                    <p>
                    <b>Statistics across the split.</b> Steps of the pipeline that were fitted to all cases and whose result is the table that is
                    to be split (told by hashes, by applying them to the raw table, or by the features that are missing); a pipeline that was
                    fitted to the test too; features with exactly mean 0 and standard deviation 1, or minimum 0 and maximum 1, over both sides.
                    </p>
                    <p>
                    <b>Cases on both sides.</b> Patients and names in both tables; cases with the same value in all features, or in 90 % of them,
                    that a split would not keep together.
                    </p>
                    <p>
                    <b>Outcome among the features.</b> An AUC of 0.99 or more (more than chance makes of so many features), or a correlation of 0.995
                    or more with the number, the time or the event. <b>Batch.</b> Features of whose variance 99 % lies between the values of a
                    column of texts (2 to 20 different ones, such as a scanner), and batches whose cases all have one class.
                    </p>
                    <p>
                    <b>Workflow.</b> With the folder of a saved workflow: nodes that learn from their table and whose table leads to
                    <i>Pipeline Cross-Validation</i>. Only files in that folder are read, and none is changed.
                    </p>
                    <p>
                    Finding nothing does not prove that there is nothing.
                    </p>
                    <p>
                    <b>Missing values.</b> Missing features are left out of what is computed, and equal when cases are compared.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup("Cases", group -> group.name("Cases")
                            .description("The table that is split by a validation, or that a model is "
                            + "developed on.").fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup("Pipeline", group -> group.name("Pipeline").description("The pipeline that is validated or tested; says which "
                            + "columns are what.").fixed(PipelinePortObject.TYPE))
                    .addInputPortGroup(TEST, group -> group.name("Test cases").description("The cases that the model is tested on.").optional()
                            .supportedTypes(BufferedDataTable.TYPE))
                    .addInputPortGroup(RAW, group -> group.name("Raw cases").description("The table before any step, that of <i>Case Roles</i>.")
                            .optional().supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Findings", group -> group.name("Findings")
                            .description("A row per finding, the worst first: <i>Severity</i> (LEAK, "
                            + "WARNING, NOTE), <i>What</i>, <i>Where</i>, <i>Evidence</i>, <i>What to Do</i>.").fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(LeakageAuditorParameters.class).configure((in, out) -> {})
                    .execute(LeakageAuditorNodeFactory::execute))
            .nodeType(NodeType.Other).keywords("leak", "audit", "optimism", "duplicates", "data quality", "bias", "validation");

    /** Called by the platform. */
    public LeakageAuditorNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        LeakageAuditorParameters parameters = in.getParameters();
        NodeWork.run(exec, progress -> {
            FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(1).pipeline();
            FeatureMatrix cases = MatrixTables.read(in.getInTable(0), exec);
            List<Finding> findings = new ArrayList<>();
            if (!parameters.m_workflow.isBlank()) {
                findings.addAll(WorkflowAuditor.audit(Path.of(parameters.m_workflow.strip())));
            }
            findings.addAll(LeakageAuditor.audit(new Study(cases, optional(in, TEST), optional(in, RAW), pipeline, pipeline.roles()), progress));
            findings.sort(Comparator.comparing(Finding::severity));
            out.setOutData(0, MatrixTables.write(ValidationTables.findings(findings), exec));
            long leaks = findings.stream().filter(finding -> finding.severity() == Finding.Severity.LEAK).count();
            if (leaks > 0) {
                out.setWarningMessage("%d leaks found. %s: %s".formatted(leaks, findings.get(0).where(), findings.get(0).evidence()));
            }
            return null;
        });
    }

    private static FeatureMatrix optional(ExecuteInput in, String group) throws CanceledExecutionException {
        int port = StepNodes.port(in.getPortsConfiguration(), group);
        return port < 0 ? null : MatrixTables.read(in.getInTable(port), in.getExecutionContext());
    }
}
