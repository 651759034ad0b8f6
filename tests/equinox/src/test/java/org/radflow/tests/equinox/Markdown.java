package org.radflow.tests.equinox;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the HTML of node descriptions into Markdown: paragraphs, line breaks, bold, italics, code, raised and lowered text, and character
 * references.
 */
final class Markdown {

    private static final Pattern TAG_OR_TEXT = Pattern.compile("<(?<tag>/?[a-zA-Z0-9]+)[^>]*>|(?<text>[^<]+)");

    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("p", "\n\n"), Map.entry("/p", "\n\n"),
        Map.entry("br", "\n\n"), Map.entry("b", "**"), Map.entry("/b", "**"), Map.entry("i", "*"),
        Map.entry("/i", "*"), Map.entry("tt", "`"), Map.entry("/tt", "`"), Map.entry("code", "`"),
        Map.entry("/code", "`"), Map.entry("ul", "\n\n"), Map.entry("/ul", "\n\n"), Map.entry("li", "\n- "),
        Map.entry("/li", ""), Map.entry("sup", "<sup>"), Map.entry("/sup", "</sup>"), Map.entry("sub", "<sub>"),
        Map.entry("/sub", "</sub>"));

    private Markdown() {
    }

    /** @throws IllegalArgumentException naming a tag that is none of the above */
    static String of(final String html) {
        final var markdown = new StringBuilder();
        final var matcher = TAG_OR_TEXT.matcher(html.replaceAll("\\s+", " "));
        var code = false;
        while (matcher.find()) {
            final var tag = matcher.group("tag");
            if (tag == null) {
                final var text = unescape(matcher.group("text"));
                markdown.append(code ? text : escape(text));
            } else {
                markdown.append(replacement(tag));
                code = "`".equals(TAGS.get(tag)) ? !tag.startsWith("/") : code;
            }
        }
        return markdown.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String replacement(final String tag) {
        final var replacement = TAGS.get(tag);
        if (replacement == null) {
            throw new IllegalArgumentException("The tag <" + tag + "> has no Markdown; known are " + TAGS.keySet());
        }
        return replacement;
    }

    private static String unescape(final String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ")
            .replace("&amp;", "&");
    }

    /** So that text is not taken for markup. */
    private static String escape(final String text) {
        return text.replaceAll("[\\\\`*_<>\\[\\]#|]", "\\\\$0");
    }
}
