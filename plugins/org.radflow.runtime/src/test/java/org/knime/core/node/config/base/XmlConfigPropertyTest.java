package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.util.XMLUtils;

class XmlConfigPropertyTest {

    @Property
    void anyTextComesBack(@ForAll final String text) throws IOException, InvalidSettingsException {
        assertEquals(text, textThroughXml(text));
    }

    @Property
    void textsOfEscapesComeBack(@ForAll @Chars({'%', '\n', '\u0000'}) @CharRange(from = '0', to = '1') final String text)
        throws IOException, InvalidSettingsException {
        assertEquals(text, textThroughXml(text));
    }

    private static String textThroughXml(final String text) throws IOException, InvalidSettingsException {
        final var settings = new NodeSettings("settings");
        settings.addString("text", text);
        final var xml = new ByteArrayOutputStream();
        settings.saveToXML(xml);
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.toByteArray())).getString("text");
    }

    @Property
    void aTextWithoutPercentSignsAndControlCharactersIsNotEscaped(
        @ForAll @CharRange(from = '&', to = '~') final String text) {
        assertEquals(text, XMLUtils.escape(text));
    }

    @Property
    void anyDoubleComesBack(@ForAll final double value) throws IOException, InvalidSettingsException {
        final var settings = new NodeSettings("settings");
        settings.addDouble("value", value);
        final var xml = new ByteArrayOutputStream();
        settings.saveToXML(xml);
        assertEquals(value,
            NodeSettings.loadFromXML(new ByteArrayInputStream(xml.toByteArray())).getDouble("value"));
    }
}
