package org.radflow.pipeline.nodes;

import java.util.List;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
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

/** The node "Delta Features". */
public final class DeltaFeaturesNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Delta Features").icon("icons/delta-features.png")
            .shortDescription("Computes how features changed between time points: absolute, relative, log ratio, slope per day.")
            .fullDescription("""
                    From a row per patient and time point to a row per patient (delta radiomics). Each later time point is compared with the first
                    one of the patient; with more than two, <i>_2</i>, <i>_3</i> ... in the name of a column count them. The slope is that of the
                    least-squares line through all time points that have a value. The other columns are kept as they were at the first time
                    point; <i>Time Points</i> counts those of each patient. Columns carry the unit that follows from the feature's.
                    <p>
                    <b>Missing values.</b> A change is missing where a value is missing, the patient has no such time point, or it is not defined
                    (relative to 0, logarithm of what is not above 0); a slope needs two time points. A row without patient or time, and a time point
                    that stands twice for one patient, are errors that name column and rows.
                    </p>
                    <p>
                    <b>Reference.</b> Fave et al., Delta-radiomics features for the prediction of patient outcomes, Scientific Reports 2017,
                    doi:10.1038/s41598-017-00665-z.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "A row per patient and time point, with features.")
                    .addOutputTable("Changes", "A row per patient, named by it."))
            .model(model -> model.parametersClass(DeltaFeaturesParameters.class).configure(DeltaFeaturesNodeFactory::configure)
                    .execute(DeltaFeaturesNodeFactory::execute))
            .nodeType(NodeType.Manipulator).keywords("delta radiomics", "change", "longitudinal", "time", "response", "slope");

    /** Called by the platform. */
    public DeltaFeaturesNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        DeltaFeaturesParameters parameters = in.getParameters();
        parameters.validate();
        DataTableSpec table = in.getInTableSpec(0);
        if (table != null) {
            check(table, "Patient column", parameters.m_patient);
            check(table, "Time column", parameters.m_time);
        }
        out.setOutSpec(0, (DataTableSpec)null);
    }

    private static void check(DataTableSpec table, String setting, String name) throws InvalidSettingsException {
        if (!table.containsName(name)) {
            throw new InvalidSettingsException("%s: found '%s', expected the name of a column".formatted(setting, name));
        }
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        DeltaFeaturesParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        NodeWork.run(exec, progress -> {
            Pattern pattern = ColumnPattern.compile("Feature pattern", parameters.m_features);
            List<String> features = table.getDataTableSpec().stream().filter(column -> column.getType().equals(DoubleCell.TYPE))
                    .map(DataColumnSpec::getName).filter(name -> !name.equals(parameters.m_time) && pattern.matcher(name).matches()).toList();
            out.setOutData(0, MatrixTables.write(parameters.delta().of(MatrixTables.read(table, exec), features), exec));
            return null;
        });
    }
}
