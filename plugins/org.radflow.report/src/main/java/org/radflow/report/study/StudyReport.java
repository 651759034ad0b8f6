package org.radflow.report.study;

import static org.radflow.report.figure.Markup.escape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateJson;
import org.radflow.report.figure.Numbers;
import org.radflow.report.figure.Svg;
import org.radflow.report.study.Study.Picture;
import org.radflow.report.study.Study.Table;

/**
 * The report of a study as one HTML page that needs nothing from elsewhere and runs no script. It tells what pipeline, tables and figures know;
 * it holds no value of a case unless a given table does. Figures are pictures that run nothing either.
 */
public final class StudyReport {

    private static final String STYLE = """
            body { font: 15px/1.5 Helvetica, Arial, sans-serif; color: #222; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            h1 { margin-bottom: 0 } h2 { margin-top: 2.5rem; border-bottom: 2px solid #0072B2; padding-bottom: .2rem }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 13px }
            th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
            th { background: #f4f7fb } td.number { text-align: right; font-variant-numeric: tabular-nums }
            pre, code { font: 12px/1.4 monospace; overflow-wrap: anywhere; white-space: pre-wrap }
            img { max-width: 100%; height: auto } figure { margin: 1.5rem 0; break-inside: avoid }
            tr.open td { color: #8a4b00 } .meter { height: .8rem; background: #e6e6e6; position: relative; max-width: 30rem }
            .meter div { position: absolute; top: 0; bottom: 0; left: 0; background: #56B4E9 } .meter div + div { background: #0072B2 }
            @media print { body { max-width: none; margin: 0 } h2 { break-after: avoid } tr { break-inside: avoid } }
            """;

    private StudyReport() {}

    /** The page, UTF-8. */
    public static String html(Study study) {
        StringBuilder html = new StringBuilder(1 << 16);
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(escape(study.title()))
                .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(escape(study.title()))
                    .append("</h1>\n");
        paragraph(study.authors(), html);
        summary(study, html);
        if (!study.cohort().isEmpty()) {
            heading("Cohort flow", html);
            picture(new Picture("Cohort flow", Svg.of(CohortFlow.of(study.cohort()))), html);
        }
        data(study, html);
        steps(study.pipeline(), html);
        for (Table table : study.tables()) {
            heading(table.caption(), html);
            table(table.rows(), html);
        }
        if (!study.figures().isEmpty()) {
            heading("Figures", html);
            study.figures().forEach(picture -> picture(picture, html));
        }
        guidelines(study, html);
        return html.append("</body>\n</html>\n").toString();
    }

    private static void heading(String text, StringBuilder html) {
        html.append("<h2>").append(escape(text)).append("</h2>\n");
    }

    private static void paragraph(String text, StringBuilder html) {
        if (!text.isBlank()) {
            html.append("<p>").append(escape(text)).append("</p>\n");
        }
    }

    private static void summary(Study study, StringBuilder html) {
        heading("Summary", html);
        Map<String, String> known = study.facts().known();
        html.append("<table>\n");
        for (String fact : List.of("outcome", "cases", "features", "model", "steps")) {
            if (known.containsKey(fact)) {
                row(List.of(fact, known.get(fact)), "", html);
            }
        }
        row(List.of("software", String.join(", ", study.software())), "", html);
        html.append("</table>\n");
    }

    private static void data(Study study, StringBuilder html) {
        heading("Data", html);
        html.append("<table>\n<tr><th>Data</th><th>Cases or rows</th><th>SHA-256 of names and values</th></tr>\n");
        row(List.of("Training of the pipeline", Integer.toString(study.pipeline().training().cases()), study.pipeline().training().sha256()), "",
            html);
        study.tables().forEach(table -> row(List.of(table.caption(), Integer.toString(table.rows().size()), DataHash.of(table.rows())), "", html));
        html.append("</table>\n<details><summary>").append(study.pipeline().training().features().size())
                .append(" features</summary>\n<table>\n<tr><th>Feature</th><th>Unit</th><th>Settings</th></tr>\n");
        study.pipeline().training().features().forEach((name, properties) -> row(List.of(name, properties.getOrDefault(Column.UNIT, ""),
                properties.getOrDefault(Column.SETTINGS, "")), "", html));
        html.append("</table>\n</details>\n");
    }

    private static void steps(FittedPipeline pipeline, StringBuilder html) {
        heading("Pipeline", html);
        List<Step> steps = pipeline.specification().steps();
        for (int s = 0; s < steps.size(); s++) {
            html.append("<h3>").append(s + 1).append(". ").append(escape(steps.get(s).title())).append("</h3>\n<p>")
                    .append(steps.get(s).usesOutcome() ? "Learns from the outcome." : "Does not look at the outcome.").append("</p>\n<pre>")
                    .append(escape(json(steps.get(s).settings()))).append("</pre>\n");
        }
    }

    private static String json(State settings) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StateJson.write(settings, out);
            return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(FeatureMatrix rows, StringBuilder html) {
        html.append("<table>\n<tr><th></th>");
        rows.columns().forEach(column -> html.append("<th>").append(escape(column.name())).append("</th>"));
        html.append("</tr>\n");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr><td>").append(escape(rows.cases().get(r))).append("</td>");
            for (Column column : rows.columns()) {
                if (column instanceof NumericColumn numbers) {
                    html.append("<td class=\"number\">").append(numbers.isMissing(r) ? "" : Numbers.digits(numbers.values()[r], 5)).append("</td>");
                } else {
                    html.append("<td>").append(column.isMissing(r) ? "" : escape(column.text(r))).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    /** As a picture by its data: what an SVG might bring along is not run. */
    private static void picture(Picture picture, StringBuilder html) {
        html.append("<figure><img alt=\"").append(escape(picture.title())).append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8))).append("\"></figure>\n");
    }

    private static void guidelines(Study study, StringBuilder html) {
        heading("Reporting guidelines", html);
        paragraph("Items in short; filled in as far as pipeline, tables and statements know them. The guidelines themselves are to be read where "
                + "they were published.", html);
        for (Checklist checklist : Checklist.ALL) {
            List<Answer> answers = study.answers(checklist);
            long open = answers.stream().filter(answer -> answer.status() == Answer.Status.OPEN).count();
            html.append("<h3>").append(escape(checklist.name())).append("</h3>\n");
            paragraph("%s. %d of %d items answered, %d open.".formatted(checklist.reference(), answers.size() - open, answers.size(), open),
                    html);
            if (checklist == Checklist.METRICS) {
                metrics(MetricsScore.of(answers), html);
            }
            html.append("<table>\n<tr><th>Item</th><th>Section</th><th>Asks for</th><th>Status</th><th>Answer</th></tr>\n");
            answers.forEach(answer -> row(List.of(answer.item().number(), answer.item().section(), answer.item().text(),
                    answer.status().toString(), answer.text()), answer.status() == Answer.Status.OPEN ? "open" : "", html));
            html.append("</table>\n");
        }
    }

    private static void metrics(MetricsScore score, StringBuilder html) {
        String lowest = Numbers.fixed(score.lowest(), 1);
        String highest = Numbers.fixed(score.highest(), 1);
        paragraph("Score: at least " + lowest + " % by what is known, at most " + highest + " % if all open items are met.", html);
        html.append("<div class=\"meter\"><div style=\"width:").append(highest).append("%\"></div><div style=\"width:").append(lowest)
                .append("%\"></div></div>\n");
    }

    private static void row(List<String> cells, String style, StringBuilder html) {
        html.append(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
        cells.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
        html.append("</tr>\n");
    }
}
