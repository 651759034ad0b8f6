package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.Writer;

import org.knime.core.util.XMLUtils;

/** Writes configs as XML with an indentation of four spaces. */
final class XmlConfigWriter {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String ROOT_ATTRIBUTES = " xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd\"";

    private final Writer m_out;

    XmlConfigWriter(final Writer out) {
        m_out = out;
    }

    void write(final ConfigBase root) throws IOException {
        m_out.write(HEADER);
        writeConfig(root, ROOT_ATTRIBUTES, "");
    }

    private void writeConfig(final ConfigBase config, final String attributes, final String indent)
        throws IOException {
        m_out.write(indent + "<config" + attributes);
        writeAttribute("key", config.getKey());
        if (config.keySet().stream().allMatch(key -> isTransient(config.getEntry(key)))) {
            m_out.write("/>\n");
            return;
        }
        m_out.write(">\n");
        for (final var key : config.keySet()) {
            final var entry = config.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                writeConfig(nested, "", indent + "    ");
            } else if (!isTransient(entry)) {
                writeEntry(entry, indent + "    ");
            }
        }
        m_out.write(indent + "</config>\n");
    }

    private static boolean isTransient(final AbstractConfigEntry entry) {
        return entry.getType() == ConfigEntries.xtransientstring;
    }

    private void writeEntry(final AbstractConfigEntry entry, final String indent) throws IOException {
        m_out.write(indent + "<entry");
        writeAttribute("key", entry.getKey());
        writeAttribute("type", entry.getType().name());
        final var value = entry.toStringValue();
        if (value == null) {
            writeAttribute("isnull", "true");
        }
        writeAttribute("value", value == null ? "" : XMLUtils.escape(value));
        m_out.write("/>\n");
    }

    private void writeAttribute(final String name, final String value) throws IOException {
        m_out.write(" " + name + "=\"");
        for (var i = 0; i < value.length(); i++) {
            writeCharacter(value.charAt(i));
        }
        m_out.write('"');
    }

    private void writeCharacter(final char c) throws IOException {
        switch (c) {
            case '&' -> m_out.write("&amp;");
            case '<' -> m_out.write("&lt;");
            case '>' -> m_out.write("&gt;");
            case '"' -> m_out.write("&quot;");
            case '\t', '\n', '\r', '\u2028' -> m_out.write("&#" + (int)c + ";");
            default -> {
                if (c >= 0x7f && c <= 0x9f) {
                    m_out.write("&#" + (int)c + ";");
                } else if (c < ' ') {
                    throw new IOException("A key contains the control character " + (int)c);
                } else {
                    m_out.write(c);
                }
            }
        }
    }
}
