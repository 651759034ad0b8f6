package org.radflow.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

import org.radflow.report.figure.Figure.Mark;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Disc;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;

/** Figures as PNG, without a display. The font, and so the pixels of texts, are those of the machine. */
public final class Png {

    private static final int LARGEST = 20_000;

    private Png() {}

    /**
     * Writes a figure; leaves the stream open.
     *
     * @param zoom pixels for a unit of the figure, such as 2
     * @throws IllegalArgumentException when a side would be longer than 20,000 pixels
     */
    public static void write(Figure figure, double zoom, OutputStream out) throws IOException {
        ImageIO.setUseCache(false);
        ImageIO.write(image(figure, zoom), "png", out);
    }

    /** The figure as an image. */
    public static BufferedImage image(Figure figure, double zoom) {
        long width = Math.round(figure.width() * zoom);
        long height = Math.round(figure.height() * zoom);
        if (width < 1 || height < 1 || Math.max(width, height) > LARGEST) {
            throw new IllegalArgumentException("PNG: found %d x %d pixels, expected 1 to %d a side".formatted(width, height, LARGEST));
        }
        BufferedImage image = new BufferedImage((int)width, (int)height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(zoom, zoom);
            figure.marks().forEach(mark -> draw(mark, graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void draw(Mark mark, Graphics2D graphics) {
        if (mark.shape() instanceof Text text) {
            draw(text, colour(mark.paint().fill(), 1), graphics);
            return;
        }
        java.awt.Shape outline = outline(mark.shape());
        Paint paint = mark.paint();
        if (!paint.fill().isEmpty()) {
            graphics.setColor(colour(paint.fill(), paint.opacity()));
            graphics.fill(outline);
        }
        if (!paint.stroke().isEmpty()) {
            graphics.setColor(colour(paint.stroke(), 1));
            graphics.setStroke(new BasicStroke((float)paint.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                    paint.dashed() ? new float[] {5, 4} : null, 0));
            graphics.draw(outline);
        }
    }

    private static java.awt.Shape outline(Shape shape) {
        if (shape instanceof Disc disc) {
            return new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius());
        }
        if (shape instanceof Box box) {
            return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        }
        Path path = (Path)shape;
        Path2D outline = new Path2D.Double();
        for (int i = 0; i < path.x().length; i++) {
            if (i == 0) {
                outline.moveTo(path.x()[i], path.y()[i]);
            } else {
                outline.lineTo(path.x()[i], path.y()[i]);
            }
        }
        if (path.closed()) {
            outline.closePath();
        }
        return outline;
    }

    private static void draw(Text text, Color colour, Graphics2D graphics) {
        AffineTransform before = graphics.getTransform();
        graphics.setColor(colour);
        graphics.setFont(new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float)text.size()));
        graphics.translate(text.x(), text.y());
        graphics.rotate(Math.toRadians(text.angle()));
        double width = graphics.getFontMetrics().getStringBounds(text.content(), graphics).getWidth();
        graphics.drawString(text.content(), (float)(-text.anchor() * width), 0);
        graphics.setTransform(before);
    }

    private static Color colour(String hex, double opacity) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int)Math.round(255 * opacity));
    }
}
