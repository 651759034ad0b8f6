package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.digits;

import java.util.List;
import java.util.TreeSet;

import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Numbers;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Text;
import org.radflow.report.figure.TextWidth;

/** A table of numbers as colours, from blue (low) through white to vermilion (high). */
public final class HeatMap {

    private static final int MOST_TIPS = 6000;
    private static final int LEVELS = 20;
    private static final double MAP = 440;

    /**
     * What is shown.
     *
     * @param values      [row][column], NaN for missing (grey)
     * @param extreme     value of the strongest colour, above 0; its negative has the other one
     * @param columnClass class of each column, shown as a strip of colours; empty for none
     * @param label       of the colours, such as {@code z score}
     */
    public record Data(List<String> rows, List<String> columns, double[][] values, double extreme, List<String> columnClass, String label) {}

    private HeatMap() {}

    /** Cells in the order given; tips tell the values as long as there are no more than 6,000 cells. */
    public static Figure of(String title, Data data) {
        int rows = data.rows().size();
        int columns = data.columns().size();
        double cellHeight = Math.max(3, Math.min(22, MAP / rows));
        double cellWidth = Math.max(1, Math.min(22, MAP / columns));
        boolean rowNames = cellHeight >= 9;
        boolean columnNames = cellWidth >= 9;
        double left = 28 + (rowNames ? widest(data.rows()) : 60);
        double top = data.columnClass().isEmpty() ? 52 : 68;
        double bottom = columnNames ? widest(data.columns()) + 22 : 34;
        double width = left + columns * cellWidth + 130;
        double height = Math.max(top + rows * cellHeight + bottom, 260);
        Drawing drawing = new Drawing(title, width, height);
        cells(data, drawing, left, top, cellWidth, cellHeight);
        names(data, drawing, left, top, cellWidth, cellHeight, rowNames, columnNames);
        classes(data, drawing, left, cellWidth);
        colourBar(data, drawing, width - 108, top);
        return drawing.figure();
    }

    private static double widest(List<String> names) {
        return Math.min(180, names.stream().mapToDouble(name -> TextWidth.of(name, 11)).max().orElse(0));
    }

    /** Neighbours of one colour in a row become one box when there are too many cells for tips. */
    private static void cells(Data data, Drawing drawing, double left, double top, double cellWidth, double cellHeight) {
        int columns = data.columns().size();
        boolean tips = data.rows().size() * columns <= MOST_TIPS;
        for (int r = 0; r < data.rows().size(); r++) {
            for (int c = 0, end; c < columns; c = end) {
                String colour = colour(data.values()[r][c], data.extreme());
                end = c + 1;
                while (!tips && end < columns && colour.equals(colour(data.values()[r][end], data.extreme()))) {
                    end++;
                }
                drawing.add(new Box(left + c * cellWidth, top + r * cellHeight, (end - c) * cellWidth, cellHeight), Paint.fill(colour),
                        tips ? data.rows().get(r) + "\n" + data.columns().get(c) + "\n" + digits(data.values()[r][c], 4) : "");
            }
        }
    }

    private static String colour(double value, double extreme) {
        return Double.isNaN(value) ? "#bbbbbb" : Palette.diverging(Math.rint(LEVELS * value / extreme) / LEVELS);
    }

    private static void names(Data data, Drawing drawing, double left, double top, double cellWidth, double cellHeight, boolean rowNames,
            boolean columnNames) {
        double bottom = top + data.rows().size() * cellHeight;
        if (rowNames) {
            for (int r = 0; r < data.rows().size(); r++) {
                drawing.text(left - 6, top + (r + 0.5) * cellHeight + 4, TextWidth.shorten(data.rows().get(r), 11, 182), 11, 1);
            }
        } else {
            drawing.add(new Text(left - 16, (top + bottom) / 2, data.rows().size() + " rows", 12, 0.5, -90, false), Paint.fill(Palette.TEXT));
        }
        if (columnNames) {
            for (int c = 0; c < data.columns().size(); c++) {
                drawing.add(new Text(left + (c + 0.5) * cellWidth + 4, bottom + 8, TextWidth.shorten(data.columns().get(c), 11, 182), 11, 1,
                        -90, false), Paint.fill(Palette.TEXT));
            }
        } else {
            drawing.text(left + data.columns().size() * cellWidth / 2, bottom + 22, data.columns().size() + " columns", 12, 0.5);
        }
    }

    private static void classes(Data data, Drawing drawing, double left, double cellWidth) {
        List<String> known = List.copyOf(new TreeSet<>(data.columnClass()));
        for (int c = 0; c < data.columnClass().size(); c++) {
            String name = data.columnClass().get(c);
            drawing.add(new Box(left + c * cellWidth, 54, cellWidth, 10), Paint.fill(Palette.series(known.indexOf(name))),
                    data.columns().get(c) + "\n" + name);
        }
        double x = left;
        for (int k = 0; k < known.size(); k++) {
            drawing.add(new Box(x, 39, 10, 10), Paint.fill(Palette.series(k)));
            drawing.text(x + 15, 48, known.get(k), 11, 0);
            x += 32 + TextWidth.of(known.get(k), 11);
        }
    }

    private static void colourBar(Data data, Drawing drawing, double x, double top) {
        double height = 160;
        for (int i = 0; i < 2 * LEVELS; i++) {
            drawing.add(new Box(x, top + height * i / (2 * LEVELS), 12, height / (2 * LEVELS) + 0.5),
                    Paint.fill(Palette.diverging(1 - (i + 0.5) / LEVELS)));
        }
        double[] values = {data.extreme(), 0, -data.extreme()};
        for (int v = 0; v < values.length; v++) {
            drawing.text(x + 18, top + height * v / 2 + 4, Numbers.trimmed(values[v], 2), 12, 0);
        }
        drawing.add(new Text(x + 62, top + height / 2, data.label(), 12, 0.5, 90, false), Paint.fill(Palette.TEXT));
    }
}
