package org.radflow.pipeline.nodes;

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
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.validation.Measure;
import org.radflow.pipeline.validation.Search;
import org.radflow.pipeline.validation.Trial;

/** The node "Hyper-Parameter Search". */
public final class HyperParameterSearchNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Hyper-Parameter Search").icon("icons/hyper-parameter-search.png")
            .shortDescription("Finds the best settings of a pipeline by cross-validation and fits it with them to all cases.")
            .fullDescription("""
                    Scores combinations of settings of the pipeline's steps by k-fold cross-validation in which every step is fitted anew in each
                    fold, chooses the combination with the best mean score (the first of equals), and fits the pipeline with it to all
                    cases. All combinations are tried (grid), or some drawn at random (Bergstra and Bengio 2012, JMLR 13:281). Steps that combinations
                    have in common are fitted once in each fold. A combination that fails is listed with the reason and not chosen.
                    <p>
                    The best score of the search is too good an estimate of the pipeline's quality, since it was chosen: <i>Pipeline
                    Cross-Validation</i> with the same settings to search gives an honest one.
                    </p>
                    <p>
                    <b>Missing values.</b> Outcomes and patients must be there. Features may be missing where the steps allow it.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "The table that the pipeline began with, that of <i>Case Roles</i>.")
                    .addInputPort("Pipeline", "The finished pipeline, a model being its last step.", PipelinePortObject.TYPE)
                    .addOutputPort("Best pipeline", "The pipeline with the best settings, fitted to all cases.", PipelinePortObject.TYPE)
                    .addOutputTable("Trials", "A row per combination, the best first: <i>Settings</i>, the mean score, <i>Failed Because</i>."))
            .model(model -> model.parametersClass(HyperParameterSearchParameters.class)
                    .configure(HyperParameterSearchNodeFactory::configure).execute(HyperParameterSearchNodeFactory::execute))
            .nodeType(NodeType.Learner).keywords("tuning", "grid search", "random search", "optimisation", "settings", "model selection");

    /** Called by the platform. */
    public HyperParameterSearchNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<HyperParameterSearchParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(0), in.getInPortSpec(1));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        HyperParameterSearchParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(1).pipeline();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            String warning = RawTable.check(cases, pipeline, parameters.m_otherTable);
            Search search = parameters.m_search.search(InstalledSteps.kinds());
            if (search == null) {
                throw new InvalidSettingsException("Settings to search: found none, expected one at least");
            }
            Measure measure = Measure.of(cases, pipeline.roles(), search.measure());
            List<Trial> trials = search.trials(cases, pipeline.specification(), progress.part(0, 0.9));
            Trial best = search.best(trials, measure);
            out.setOutData(0, new PipelinePortObject(best.pipeline().fit(cases, progress.part(0.9, 1))));
            out.setOutData(1, MatrixTables.write(ValidationTables.trials(measure.sorted(trials), measure.name()), exec));
            if (!warning.isEmpty()) {
                out.setWarningMessage(warning);
            }
            return null;
        });
    }
}
