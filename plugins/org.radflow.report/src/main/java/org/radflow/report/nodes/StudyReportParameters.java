package org.radflow.report.nodes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.radflow.pipeline.DataException;
import org.radflow.report.study.Facts;

/** Settings of Study Report. */
final class StudyReportParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the HTML file to write. Folders on the way are made, an older file is replaced. Empty: nothing is written.")
    String m_file = "";

    @Widget(title = "Title", description = "Title of the study.")
    String m_title = "Radiomics study";

    @Widget(title = "Authors", description = "Authors and institutions, if they are to stand there.")
    String m_authors = "";

    @Widget(title = "Table captions", description = "Captions of the tables, a line each, in the order of the ports. Tables without one are numbered.")
    @TextAreaWidget(rows = 3)
    String m_captions = "";

    @Widget(title = "Statements", description = """
            What no workflow knows, a line each: <tt>name: text</tt>. The name is a guideline and its item, such as <tt>CLEAR 8</tt> or <tt>METRICS 2</tt>,
            or a fact that answers items of several guidelines: acquisition, automated-segmentation, baseline, calibration, centres, clinical,
            clinical-comparison, code, comparison, conflicts, data-sharing, data-source, dates, design, eligibility, ethics, explanation, external-test,
            fairness, funding, internal-test, interval, involvement, model-choice, model-file, modality, objective, operators, predictions, protocol, registration, robustness, sample-size, scanners,
            segmentation, system, testing, training, treatment. A text that begins with <tt>no</tt> says that it was not done, one that begins with
            <tt>n/a</tt> that the item does not apply.""")
    @TextAreaWidget(rows = 10)
    String m_statements = "";

    List<String> captions() {
        return m_captions.isBlank() ? List.of() : Arrays.stream(m_captions.split("\\R")).map(String::trim).toList();
    }

    Path file() {
        return Path.of(m_file);
    }

    /** @throws InvalidSettingsException when the name of the file tells another format, or a statement has no name */
    void check() throws InvalidSettingsException {
        if (!m_file.isBlank() && !m_file.toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new InvalidSettingsException("File: found '" + m_file + "', expected a name that ends with .html");
        }
        try {
            Facts.statements(m_statements);
        } catch (DataException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
