package org.radflow.report.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.PipelinePortObject;

/** The node "Study Report". */
public final class StudyReportNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Study Report").icon("icons/study-report.png")
            .shortDescription("Writes one HTML page with all that the workflow knows of a study, and what reporting guidelines ask for.")
            .fullDescription("""
                    The page holds: outcome, cases, features and model; the flow of the cohort; SHA-256 of the training data and of each table; each feature
                    with its unit and settings; each step of the pipeline with all its settings; tables; figures; versions of software; and the items of
                    four guidelines, answered as far as pipeline, tables and statements know them, the rest listed as open: CLEAR (58 items), METRICS
                    (30 items), TRIPOD+AI (27 items) and IBSI (76 items). It needs nothing from elsewhere, runs no script, and can be printed to PDF
                    by any browser. The same study gives the same bytes.
                    <p>
                    <b>METRICS score.</b> In per cent of the weights of the applicable items: at least those that are known to be met, at most those and all
                    open ones. That an item is reported does not say that it was done well: read the answers.
                    </p>
                    <p>
                    <b>Patients.</b> The page holds no value of a case, unless a table that is given to it does.
                    </p>
                    <p>
                    <b>Missing values.</b> Empty cells in tables; a stage of the cohort needs its number of cases.
                    </p>
                    <p>
                    <b>Reference.</b> Kocak et al. 2023, doi:10.1186/s13244-023-01415-8 (CLEAR); Kocak et al. 2024, doi:10.1186/s13244-023-01572-w (METRICS);
                    Collins et al. 2024, doi:10.1136/bmj-2023-078378 (TRIPOD+AI); Zwanenburg et al., arXiv 1612.07003 (IBSI).
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup(StudyReportNode.PIPELINE, group -> group.name("Pipeline").description("The fitted pipeline of the study.")
                            .fixed(PipelinePortObject.TYPE))
                    .addInputPortGroup(StudyReportNode.COHORT, group -> group.name("Cohort").description("Stages of the cohort from all cases to those "
                            + "analysed, a row each: the first column of texts names them, the first column of numbers counts their cases.")
                            .optional().supportedTypes(BufferedDataTable.TYPE))
                    .addInputPortGroup(StudyReportNode.TABLES, group -> group.name("Tables").description("Tables to show as they are, such as scores with "
                            + "their confidence intervals (columns <i>Lower</i> and <i>Upper</i>).").extendable().supportedTypes(BufferedDataTable.TYPE))
                    .addInputPortGroup(StudyReportNode.FIGURES, group -> group.name("Figures").description("Figures, as the plot nodes give them: columns "
                            + "<i>Figure</i> and <i>SVG</i>.").extendable().supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Items", group -> group.name("Items").description("A row per item of a guideline: <i>Guideline</i>, <i>Item</i>, "
                            + "<i>Section</i>, <i>Asks For</i>, <i>Status</i> (reported, not done, not applicable, open), <i>Answer</i>.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(StudyReportParameters.class).configure(StudyReportNode::configure)
                    .execute(StudyReportNode::execute))
            .nodeType(NodeType.Sink).keywords("CLEAR", "METRICS", "TRIPOD", "IBSI", "checklist", "dossier", "documentation", "reproducibility");

    /** Called by the platform. */
    public StudyReportNodeFactory() {
        super(NODE);
    }
}
