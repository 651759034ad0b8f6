package org.knime.core.node.config.base;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;

/** The XML format of configs, in which workflows and settings are saved. */
public final class XMLConfig {

    private XMLConfig() {
    }

    /**
     * Adds the entries of an XML file to a config, gives it the key of the file and closes the stream.
     *
     * @throws IOException naming the line if the stream cannot be read, is no XML of a config, declares a document type,
     *             nests configs more than 1,000 deep or has more than 10,000,000 entries
     */
    public static void load(final ConfigBase config, final InputStream in) throws IOException {
        try (in) {
            new XmlConfigReader(in).readTo(config);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes a config as UTF-8 and closes the stream. Transient strings are left out. */
    public static void save(final ConfigBase config, final OutputStream os) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(os, StandardCharsets.UTF_8))) {
            new XmlConfigWriter(out).write(config);
        }
    }
}
