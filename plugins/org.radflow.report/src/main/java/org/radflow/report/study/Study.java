package org.radflow.report.study;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;

/**
 * All that a report is made of.
 *
 * @param title      of the study
 * @param authors    empty for none
 * @param pipeline   what was fitted
 * @param cohort     flow of the cohort, a stage each from all to those analysed, empty when not known
 * @param tables     shown as they are
 * @param figures    shown as they are
 * @param software   names and versions
 * @param statements of the authors
 */
public record Study(String title, String authors, FittedPipeline pipeline, List<Stage> cohort, List<Table> tables, List<Picture> figures,
        List<String> software, Facts statements) {

    /** A stage of the flow of a cohort. */
    public record Stage(String name, long cases) {}

    /** A table with its caption. */
    public record Table(String caption, FeatureMatrix rows) {}

    /** A figure as SVG. */
    public record Picture(String title, String svg) {}

    /** Statements of the authors, then what pipeline, tables and figures tell. */
    public Facts facts() {
        return statements.or(TableFacts.of(this)).or(PipelineFacts.of(pipeline, software.get(0)));
    }

    /** The answers to all items of a guideline. */
    public List<Answer> answers(Checklist checklist) {
        return Answer.of(checklist, facts());
    }
}
