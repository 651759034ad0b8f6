package org.radflow.report.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Figures as HTML pages that need nothing from elsewhere: values at the mouse, series hidden and shown by their legend. */
public final class Html {

    private Html() {}

    /** A page with one figure. */
    public static String page(Figure figure) {
        return page(figure.title(), "<main class=\"radflow-figures\">" + Svg.of(figure) + "</main>", script("figure.js"));
    }

    /** A page that asks the KNIME view it stands in for its figure, an SVG text. */
    public static String view() {
        return page("Figure", "<main class=\"radflow-figures\"></main>", script("figure.js") + script("knime-view.js"));
    }

    /** The script that brings the figures inside elements of class {@code radflow-figures} to life. */
    public static String script() {
        return script("figure.js");
    }

    private static String page(String title, String body, String script) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + Markup.escape(title)
                + "</title>\n<style>body { margin: 0; background: #fff } svg { display: block; max-width: 100%; height: auto; margin: auto }"
                + "</style>\n</head>\n<body>\n" + body + "\n<script>\n" + script + "</script>\n</body>\n</html>\n";
    }

    private static String script(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
