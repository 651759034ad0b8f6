package org.radflow.runtime.batch;

/** Turns the HTML of node descriptions into text for terminals. */
final class PlainText {

    private PlainText() {
    }

    /** Paragraphs, list items and line breaks begin a new line; other tags go; character references are resolved. */
    static String of(final String html) {
        return html.replaceAll("\\s+", " ").replaceAll("(?i) ?<(p|br|li|tr|h[1-6]|div|dt)\\b[^>]*> ?", "\n")
            .replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
            .replace("&nbsp;", " ").replace("&amp;", "&").strip();
    }
}
