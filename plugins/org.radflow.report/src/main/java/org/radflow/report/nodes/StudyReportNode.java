package org.radflow.report.nodes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.file.WholeFile;
import org.radflow.pipeline.nodes.InstalledSteps;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;
import org.radflow.pipeline.nodes.PipelinePortObject;
import org.radflow.report.study.Answer;
import org.radflow.report.study.Checklist;
import org.radflow.report.study.Facts;
import org.radflow.report.study.Study;
import org.radflow.report.study.StudyReport;

/** Work of Study Report. */
final class StudyReportNode {

    static final String PIPELINE = "Pipeline";
    static final String COHORT = "Cohort";
    static final String TABLES = "Tables";
    static final String FIGURES = "Figures";

    private StudyReportNode() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<StudyReportParameters> getParameters().check();
        out.setOutSpec(0, MatrixTables.spec(items(List.of()).columns()));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        StudyReportParameters parameters = in.getParameters();
        NodeWork.run(exec, progress -> {
            PipelinePortObject pipeline = in.getInPortObject(ports(in, PIPELINE)[0]);
            List<Study.Stage> cohort = new ArrayList<>();
            for (FeatureMatrix table : tables(in, COHORT)) {
                cohort.addAll(stages(table));
            }
            Study study = new Study(parameters.m_title, parameters.m_authors, pipeline.pipeline(), cohort,
                    captioned(tables(in, TABLES), parameters.captions()), pictures(tables(in, FIGURES)), software(),
                    Facts.statements(parameters.m_statements));
            List<Answer> answers = Checklist.ALL.stream().flatMap(checklist -> study.answers(checklist).stream()).toList();
            out.setOutData(0, MatrixTables.write(items(answers), exec));
            progress.at(0.5, "Writing the report");
            if (!parameters.m_file.isBlank()) {
                WholeFile.write(parameters.file(), stream -> stream.write(StudyReport.html(study).getBytes(StandardCharsets.UTF_8)));
            }
            return null;
        });
    }

    private static int[] ports(ExecuteInput in, String group) {
        return in.getPortsConfiguration().getInputPortLocation().getOrDefault(group, new int[0]);
    }

    private static List<FeatureMatrix> tables(ExecuteInput in, String group) throws CanceledExecutionException {
        List<FeatureMatrix> tables = new ArrayList<>();
        for (int port : ports(in, group)) {
            tables.add(MatrixTables.read(in.<BufferedDataTable> getInPortObject(port), in.getExecutionContext()));
        }
        return tables;
    }

    private static List<String> software() {
        return List.of(InstalledSteps.software(), "Java " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** The first column of texts names the stages, else the row IDs do; the first column of numbers counts their cases. */
    private static List<Study.Stage> stages(FeatureMatrix table) {
        NumericColumn counts = (NumericColumn)table.columns().stream().filter(NumericColumn.class::isInstance).findFirst()
                .orElseThrow(() -> new DataException("Cohort: found no column of numbers, expected one with the number of cases of each stage"));
        Column names = table.columns().stream().filter(TextColumn.class::isInstance).findFirst().orElse(null);
        List<Study.Stage> stages = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (counts.isMissing(row)) {
                throw new DataException("Column '" + counts.name() + "': found a missing value, expected the number of cases of each stage");
            }
            String name = names == null || names.isMissing(row) ? table.cases().get(row) : names.text(row);
            stages.add(new Study.Stage(name, Math.round(counts.values()[row])));
        }
        return stages;
    }

    private static List<Study.Table> captioned(List<FeatureMatrix> tables, List<String> captions) {
        List<Study.Table> captioned = new ArrayList<>();
        for (FeatureMatrix table : tables) {
            int number = captioned.size();
            boolean named = number < captions.size() && !captions.get(number).isEmpty();
            captioned.add(new Study.Table(named ? captions.get(number) : "Table " + (number + 1), table));
        }
        return captioned;
    }

    private static List<Study.Picture> pictures(List<FeatureMatrix> tables) {
        List<Study.Picture> pictures = new ArrayList<>();
        for (FeatureMatrix table : tables) {
            Column titles = table.column(FigureNodes.TITLE);
            Column figures = table.column(FigureNodes.SVG);
            for (int row = 0; row < table.size(); row++) {
                if (!figures.isMissing(row)) {
                    pictures.add(new Study.Picture(titles.isMissing(row) ? "Figure" : titles.text(row), figures.text(row)));
                }
            }
        }
        return pictures;
    }

    /** A row per item. */
    private static FeatureMatrix items(List<Answer> answers) {
        String[][] cells = answers.stream().map(answer -> new String[] {answer.checklist().name(), answer.item().number(), answer.item().section(),
                answer.item().text(), answer.status().toString(), answer.text()}).toArray(String[][]::new);
        String[] names = {"Guideline", "Item", "Section", "Asks For", "Status", "Answer"};
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            columns.add(new TextColumn(names[c], java.util.Arrays.stream(cells).map(row -> row[column]).toArray(String[]::new)));
        }
        return new FeatureMatrix(answers.stream().map(answer -> answer.checklist().name() + " " + answer.item().number()).toList(), columns);
    }
}
