package org.radflow.pipeline.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.audit.Finding;
import org.radflow.pipeline.audit.LeakageAuditor;
import org.radflow.pipeline.audit.Study;

/** Makes sure that a validation starts from the table that the pipeline started from. */
final class RawTable {

    /** What to do with another table. */
    enum Other {
        @Label(value = "Fail", description = "Another table is an error: steps that changed it before the split would leak.")
        FAIL,
        @Label(value = "Warn", description = "Another table is validated, with a warning.")
        WARN
    }

    private RawTable() {}

    /**
     * Warns of another table.
     *
     * @return the warning; empty when the table is the right one
     * @throws DataException when it is another and that is to fail
     */
    static String check(FeatureMatrix cases, FittedPipeline pipeline, Other other) {
        if (DataHash.of(cases).equals(pipeline.training().sha256())) {
            return "";
        }
        StringBuilder message = new StringBuilder("Table: found %d cases with another hash than the %d cases that the pipeline began with."
                .formatted(cases.size(), pipeline.training().cases()));
        for (Finding finding : LeakageAuditor.fittedAcrossSplit(new Study(cases, null, null, pipeline, pipeline.roles()))) {
            message.append(' ').append(finding.where()).append(": ").append(finding.evidence());
        }
        if (other == Other.FAIL) {
            throw new DataException(message + " Connect the table of Case Roles: every step is then fitted inside the folds");
        }
        return message.toString();
    }

    /** @throws InvalidSettingsException when the pipeline has no outcome or the table lacks it, as far as they are known */
    static void configure(DataTableSpec table, PipelineSpec pipeline) throws InvalidSettingsException {
        if (pipeline == null) {
            return;
        }
        if (pipeline.roles().outcome().columns().isEmpty()) {
            throw new InvalidSettingsException("Outcome: found none, expected one. The node \"Case Roles\" sets it");
        }
        for (String column : pipeline.roles().outcome().columns()) {
            if (table != null && !table.containsName(column)) {
                throw new InvalidSettingsException("Column '" + column + "': not in the table, expected as the outcome");
            }
        }
    }
}
