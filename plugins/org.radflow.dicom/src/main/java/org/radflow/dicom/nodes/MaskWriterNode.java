package org.radflow.dicom.nodes;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.RequirePorts.PortsAdder;

/** What the nodes that write masks have in common. */
final class MaskWriterNode {

    private MaskWriterNode() {
    }

    static void ports(PortsAdder ports) {
        ports.addInputTable("Masks", """
            Masks with the columns <i>Series Instance UID</i>, <i>Frame of Reference UID</i> and <i>Folder</i>, as from
            "RTSTRUCT Reader" or a node that segments. Rows of one series make one file.
            """);
        ports.addOutputTable("Files", """
            A row per image series: its <i>Series Instance UID</i>, the <i>File</i> that was written, and the number of <i>Regions</i>
            in it.
            """);
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        new MaskWriter(input.getParameters()).check(input.getInTableSpec(0));
        output.setOutSpecs(MaskWriter.FILES);
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        Findings findings = new Findings();
        output.setOutData(new MaskWriter(input.getParameters()).write(input.getInTable(0), findings, input.getExecutionContext()));
        findings.text().ifPresent(output::setWarningMessage);
    }
}
