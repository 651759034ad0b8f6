package org.radflow.pipeline.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds nodes of a saved workflow that learn from the table before it is split: the table given to Pipeline Cross-Validation comes through
 * a step that is therefore not fitted inside the folds.
 */
public final class WorkflowAuditor {

    private static final String VALIDATION = "PipelineCrossValidationNodeFactory";
    private static final int TABLE = 1;

    /** What the factories of nodes that learn from their table begin with. */
    private static final List<String> STEPS = List.of("org.radflow.select.", "org.radflow.harmonise.", "org.radflow.learn.",
            "org.radflow.pipeline.nodes.ScalerNode", "org.radflow.pipeline.nodes.MissingValueStepNode");

    /** What names of KNIME's own nodes that learn from their table contain. */
    private static final Set<String> LEARNERS = Set.of("normalize", "pca", "smote", "missingvaluehandler", "featureselection", "correlationfilter",
            "equalsizesampling");

    private WorkflowAuditor() {}

    /**
     * @param folder of the workflow, with {@code workflow.knime}
     * @throws IOException when it cannot be read; names the file
     */
    public static List<Finding> audit(Path folder) throws IOException {
        WorkflowFile workflow = WorkflowFile.read(folder);
        List<Finding> findings = new ArrayList<>();
        for (WorkflowFile.Node validation : workflow.nodes().values()) {
            if (validation.factory().endsWith("." + VALIDATION)) {
                for (WorkflowFile.Node node : workflow.above(validation.number(), TABLE)) {
                    if (learns(node.factory())) {
                        findings.add(new Finding(Finding.Severity.LEAK, "Step fitted across the split", "Node " + node.name(),
                                "It learns from its table, and its table leads to " + validation.name() + ", which splits it afterwards.",
                                "Connect the table of Case Roles to Pipeline Cross-Validation; give it this step in the pipeline alone."));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean learns(String factory) {
        String name = factory.toLowerCase(Locale.ROOT);
        return STEPS.stream().anyMatch(factory::startsWith)
                || name.startsWith("org.knime.") && LEARNERS.stream().anyMatch(name::contains);
    }
}
