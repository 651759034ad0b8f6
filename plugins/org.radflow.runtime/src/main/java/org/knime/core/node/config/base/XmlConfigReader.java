package org.knime.core.node.config.base;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.knime.core.util.XMLUtils;

/** Reads configs from XML. Document types and entities are refused. */
final class XmlConfigReader {

    private static final int MAX_DEPTH = 1_000;

    private static final int MAX_ENTRIES = 10_000_000;

    private final XMLStreamReader m_xml;

    private int m_entries;

    XmlConfigReader(final InputStream in) throws XMLStreamException {
        final var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        m_xml = factory.createXMLStreamReader(in);
    }

    void readTo(final ConfigBase root) throws XMLStreamException {
        if (!nextElement() || !m_xml.getLocalName().equals("config")) {
            throw invalid("The root element is not a config");
        }
        root.setKey(attribute("key"));
        readEntries(root, 1);
        while (m_xml.hasNext()) {
            m_xml.next();
        }
    }

    private void readEntries(final ConfigBase config, final int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw invalid("Configs are nested more than " + MAX_DEPTH + " deep");
        }
        while (nextElement()) {
            if (++m_entries > MAX_ENTRIES) {
                throw invalid("There are more than " + MAX_ENTRIES + " entries");
            }
            final var key = attribute("key");
            switch (m_xml.getLocalName()) {
                case "config" -> readEntries(config.addConfigBase(key), depth + 1);
                case "entry" -> config.addEntry(readEntry(key));
                default -> throw invalid("Expected config or entry, found " + m_xml.getLocalName());
            }
        }
    }

    private AbstractConfigEntry readEntry(final String key) throws XMLStreamException {
        final var isNull = "true".equals(m_xml.getAttributeValue(null, "isnull"));
        final var type = attribute("type");
        final var value = isNull ? null : XMLUtils.unescape(attribute("value"));
        if (nextElement()) {
            throw invalid("Entry \"" + key + "\" has a nested element");
        }
        try {
            return ConfigEntries.of(type).createEntry(key, value);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    private String attribute(final String name) throws XMLStreamException {
        final var value = m_xml.getAttributeValue(null, name);
        if (value == null) {
            throw invalid("Element " + m_xml.getLocalName() + " has no attribute " + name);
        }
        return value;
    }

    /** Moves to the next start of an element; false at the end of the current one. */
    private boolean nextElement() throws XMLStreamException {
        while (m_xml.hasNext()) {
            switch (m_xml.next()) {
                case XMLStreamConstants.START_ELEMENT:
                    return true;
                case XMLStreamConstants.END_ELEMENT:
                    return false;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE:
                    throw invalid("Document types and entities are not allowed");
                default:
                    break;
            }
        }
        return false;
    }

    private XMLStreamException invalid(final String message) {
        return new XMLStreamException(message, m_xml.getLocation());
    }
}
