package org.radflow.dicom.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Declares the node "Synthetic Cohort". */
public final class SyntheticCohortNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Synthetic Cohort") //
        .icon("icons/synthetic-cohort.png") //
        .shortDescription("Writes chest CTs, PETs or MRs with contours and outcomes of patients who do not exist.") //
        .fullDescription("""
            Writes a cohort as DICOM files: per patient a CT, PET or MR series and an RT Structure Set with the ROIs <i>GTV</i> (a lung
            lesion) and <i>Lung</i>. The clinical table comes with it. Use it to try a workflow without patient data, and to
            test one: what drives the outcome is known.
            <p>
            <b>Method.</b> Volume, spiculation and texture of the lesion are three independent normal traits. They raise the
            probability of a poor outcome (logistic, coefficients 0.8, 1.0 and 1.2) and shorten survival (Weibull with
            proportional hazards, coefficients 0.4, 0.5 and 0.6; uniform censoring). Patients alternate between two scanners
            that differ in noise (12 and 35 HU), kernel (B30f and B70f) and slice thickness (2.5 and 5 mm): scanners change
            features, never outcomes. Age and sex have no effect. The file <tt>truth.csv</tt> holds the traits of every patient.
            </p>
            <p>
            <b>Units.</b> CTs are in HU, 96 x 96 pixels of 1.5 mm, PETs in Bq/ml, 48 x 48 pixels of 4 mm; MRs in arbitrary
            units, 96 x 96 pixels of 1.5 mm; all are 100 mm long. As SUV by body weight, the body has 0.9, the lungs 0.4 and the lesion
            6 x exp(0.25 x texture trait), textured and blurred. MR scanners differ in gain (1 and 2.6) and coil field alone. Times are
            in days.
            </p>
            <p>
            <b>Missing values.</b> There are none.
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(ports -> ports //
            .addOutputTable("Folder", "One row with the column <i>Folder</i>, the folder of the DICOM files.") //
            .addOutputTable("Clinical data", """
                A row per patient: <i>Patient ID</i>, <i>Scanner</i>, <i>Age</i> (years), <i>Sex</i>, <i>Outcome</i> (good or
                poor), <i>Time</i> (days until the event or the end of follow-up), <i>Event</i> (1 if the event was observed,
                0 if the patient was censored) and <i>Folder</i>. Empty if a folder of your own is used.
                """)) //
        .model(model -> model //
            .parametersClass(SyntheticCohortParameters.class) //
            .configure(SyntheticCohortNode::configure) //
            .execute(SyntheticCohortNode::execute)) //
        .nodeType(NodeType.Source) //
        .keywords("phantom", "simulation", "test data", "DICOM");

    public SyntheticCohortNodeFactory() {
        super(NODE);
    }
}
