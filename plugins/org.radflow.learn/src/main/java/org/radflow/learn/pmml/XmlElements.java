package org.radflow.learn.pmml;

import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements with their attributes, UTF-8. */
final class XmlElements {

    private final XMLStreamWriter m_writer;

    XmlElements(OutputStream out) throws XMLStreamException {
        m_writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        m_writer.writeStartDocument("UTF-8", "1.0");
    }

    /** Opens an element. @param attributes names and values in turn */
    XmlElements open(String name, Object... attributes) throws XMLStreamException {
        m_writer.writeCharacters("\n");
        m_writer.writeStartElement(name);
        return attributes(attributes);
    }

    XmlElements close() throws XMLStreamException {
        m_writer.writeEndElement();
        return this;
    }

    /** An element without content. */
    XmlElements empty(String name, Object... attributes) throws XMLStreamException {
        m_writer.writeCharacters("\n");
        m_writer.writeEmptyElement(name);
        return attributes(attributes);
    }

    XmlElements number(String name, double value) throws XMLStreamException {
        open(name, "dataType", "double");
        m_writer.writeCharacters(Double.toString(value));
        return close();
    }

    /** Ends the document. */
    void end() throws XMLStreamException {
        m_writer.writeEndDocument();
        m_writer.flush();
    }

    private XmlElements attributes(Object... attributes) throws XMLStreamException {
        for (int a = 0; a < attributes.length; a += 2) {
            m_writer.writeAttribute((String)attributes[a], attributes[a + 1].toString());
        }
        return this;
    }
}
