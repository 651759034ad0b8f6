package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataTableSpec;
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
import org.radflow.pipeline.tables.FeatureFusion;

/** The node "Feature Fusion". */
public final class FeatureFusionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Feature Fusion").icon("icons/feature-fusion.png")
            .shortDescription("Brings modalities, regions, time points, deep features and clinical data of a patient into one row.")
            .fullDescription("""
                    From rows per patient, modality, region and time point to a row per patient. A column of numbers becomes one for each combination
                    of the parts, named <i>CT/GTV/original_stat_mean</i>: the values of the part columns, in their order, and the feature (a slash
                    or percent sign inside is written %2F or %25), so that names parse back. Tables without part columns, such as clinical
                    data with a row per patient, are joined; their columns keep their names. Handcrafted and deep features, one table
                    each, are fused alike.
                    <p>
                    Columns of texts are kept where all rows of each patient agree; a warning names those that are left out. Images and masks are
                    left out.
                    </p>
                    <p>
                    <b>Missing values.</b> What a patient lacks is missing. A row without patient or part, two rows of a patient with the same parts,
                    and a column that two tables give are errors that name columns and rows.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup("Tables", group -> group.name("Table").description("Features of images, or clinical data.").extendable()
                            .supportedTypes(BufferedDataTable.TYPE).fixedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Fused", group -> group.name("Fused")
                            .description("A row per patient, named by it, in the order in which the patients appear.").fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(FeatureFusionParameters.class).configure(FeatureFusionNodeFactory::configure)
                    .execute(FeatureFusionNodeFactory::execute))
            .nodeType(NodeType.Manipulator).keywords("pivot", "multi-modal", "fusion", "concatenate", "wide", "clinical", "deep features");

    /** Called by the platform. */
    public FeatureFusionNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        FeatureFusion fusion = in.<FeatureFusionParameters> getParameters().fusion();
        DataTableSpec[] specs = in.getInTableSpecs();
        for (int t = 0; t < specs.length; t++) {
            if (specs[t] != null && !specs[t].containsName(fusion.patient())) {
                throw new InvalidSettingsException("Patient column: found '%s', expected the name of a column of table %d".formatted(
                        fusion.patient(), t + 1));
            }
        }
        out.setOutSpec(0, (DataTableSpec)null);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        NodeWork.run(exec, progress -> {
            List<FeatureMatrix> tables = new ArrayList<>();
            for (BufferedDataTable table : in.getInTables()) {
                tables.add(MatrixTables.read(table, exec));
            }
            FeatureFusion.Result fused = in.<FeatureFusionParameters> getParameters().fusion().of(tables);
            out.setOutData(0, MatrixTables.write(fused.cases(), exec));
            if (!fused.dropped().isEmpty()) {
                out.setWarningMessage("Left out, because they differ between the rows of a patient: " + String.join(", ", fused.dropped()));
            }
            return null;
        });
    }
}
