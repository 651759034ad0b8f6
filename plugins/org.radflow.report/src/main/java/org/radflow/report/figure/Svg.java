package org.radflow.report.figure;

import static org.radflow.report.figure.Markup.escape;
import static org.radflow.report.figure.Numbers.coordinate;

import org.radflow.report.figure.Figure.Mark;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Disc;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;

/**
 * Figures as SVG 1.1: no script, no reference to anything outside, generic fonts. Tips are {@code title} elements; marks of series n stand in groups
 * of class {@code s<n>}, its entry in the legend in one of class {@code k<n>}.
 */
public final class Svg {

    private static final String FONTS = "Helvetica, Arial, sans-serif";

    private Svg() {}

    /** One {@code svg} element; as a file it is UTF-8. */
    public static String of(Figure figure) {
        StringBuilder svg = new StringBuilder(1 << 14);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(coordinate(figure.width())).append("\" height=\"")
                .append(coordinate(figure.height())).append("\" viewBox=\"0 0 ").append(coordinate(figure.width())).append(' ')
                .append(coordinate(figure.height())).append("\" font-family=\"").append(FONTS).append("\" role=\"img\" aria-label=\"")
                .append(escape(figure.title())).append("\">\n");
        String open = "";
        for (Mark mark : figure.marks()) {
            String group = mark.series() < 0 ? "" : (mark.key() ? "k" : "s") + mark.series();
            if (!group.equals(open)) {
                svg.append(open.isEmpty() ? "" : "</g>\n").append(group.isEmpty() ? "" : "<g class=\"" + group + "\">\n");
                open = group;
            }
            append(mark, svg);
        }
        return svg.append(open.isEmpty() ? "" : "</g>\n").append("</svg>\n").toString();
    }

    private static void append(Mark mark, StringBuilder svg) {
        String element = element(mark.shape(), svg);
        append(mark.paint(), svg);
        if (mark.shape() instanceof Text text) {
            svg.append('>').append(escape(text.content())).append("</text>\n");
        } else if (mark.tip().isEmpty()) {
            svg.append("/>\n");
        } else {
            svg.append("><title>").append(escape(mark.tip())).append("</title></").append(element).append(">\n");
        }
    }

    /** Writes the beginning of a shape's element. @return its name */
    private static String element(Shape shape, StringBuilder svg) {
        if (shape instanceof Path path) {
            svg.append("<path d=\"");
            for (int i = 0; i < path.x().length; i++) {
                svg.append(i == 0 ? 'M' : 'L').append(coordinate(path.x()[i])).append(' ').append(coordinate(path.y()[i]));
            }
            svg.append(path.closed() ? "Z\"" : "\"");
            return "path";
        }
        if (shape instanceof Disc disc) {
            attribute("<circle cx", disc.x(), svg);
            attribute(" cy", disc.y(), svg);
            attribute(" r", disc.radius(), svg);
            return "circle";
        }
        if (shape instanceof Box box) {
            attribute("<rect x", box.x(), svg);
            attribute(" y", box.y(), svg);
            attribute(" width", box.width(), svg);
            attribute(" height", box.height(), svg);
            return "rect";
        }
        Text text = (Text)shape;
        attribute("<text x", text.x(), svg);
        attribute(" y", text.y(), svg);
        attribute(" font-size", text.size(), svg);
        svg.append(text.anchor() == 0 ? "" : text.anchor() == 1 ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        svg.append(text.bold() ? " font-weight=\"bold\"" : "");
        if (text.angle() != 0) {
            svg.append(" transform=\"rotate(").append(coordinate(text.angle())).append(' ').append(coordinate(text.x())).append(' ')
                    .append(coordinate(text.y())).append(")\"");
        }
        return "text";
    }

    private static void attribute(String name, double value, StringBuilder svg) {
        svg.append(name).append("=\"").append(coordinate(value)).append('"');
    }

    private static void append(Paint paint, StringBuilder svg) {
        svg.append(" fill=\"").append(paint.fill().isEmpty() ? "none" : paint.fill()).append('"');
        if (paint.opacity() < 1) {
            attribute(" fill-opacity", paint.opacity(), svg);
        }
        if (!paint.stroke().isEmpty()) {
            svg.append(" stroke=\"").append(paint.stroke()).append('"');
            attribute(" stroke-width", paint.width(), svg);
            svg.append(" stroke-linejoin=\"round\"").append(paint.dashed() ? " stroke-dasharray=\"5 4\"" : "");
        }
    }
}
