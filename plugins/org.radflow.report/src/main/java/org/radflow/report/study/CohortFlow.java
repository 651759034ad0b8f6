package org.radflow.report.study;

import java.util.List;

import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;
import org.radflow.report.figure.TextWidth;
import org.radflow.report.study.Study.Stage;

/** Flow chart of a cohort: a box for each stage, beside each arrow how many left. */
public final class CohortFlow {

    private static final double WIDTH = 560;
    private static final double BOX = 46;
    private static final double STEP = 86;
    private static final double MIDDLE = 210;

    private CohortFlow() {}

    public static Figure of(List<Stage> stages) {
        Drawing drawing = new Drawing("Cohort flow", WIDTH, 56 + STEP * stages.size() - (STEP - BOX) + 12);
        for (int s = 0; s < stages.size(); s++) {
            double top = 50 + STEP * s;
            drawing.add(new Box(30, top, 360, BOX), Paint.fill("#f4f7fb").edge(Palette.series(0), 1.2));
            drawing.add(new Text(MIDDLE, top + 19, TextWidth.shorten(stages.get(s).name(), 13, 344), 13, 0.5, 0, true), Paint.fill(Palette.TEXT));
            drawing.text(MIDDLE, top + 37, "n = " + stages.get(s).cases(), 13, 0.5);
            if (s > 0) {
                arrow(drawing, top);
                long left = stages.get(s - 1).cases() - stages.get(s).cases();
                drawing.text(MIDDLE + 16, top - (STEP - BOX) / 2 + 4, left >= 0 ? left + " left out" : -left + " added", 12, 0);
            }
        }
        return drawing.figure();
    }

    private static void arrow(Drawing drawing, double top) {
        drawing.add(Path.line(MIDDLE, top - (STEP - BOX), MIDDLE, top - 6), Paint.line(Palette.AXIS, 1.5));
        drawing.add(new Path(new double[] {MIDDLE - 5, MIDDLE + 5, MIDDLE}, new double[] {top - 8, top - 8, top}, true), Paint.fill(Palette.AXIS));
    }
}
