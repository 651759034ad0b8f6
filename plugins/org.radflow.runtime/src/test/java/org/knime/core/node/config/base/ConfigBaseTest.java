package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

class ConfigBaseTest {

    private final NodeSettings m_settings = new NodeSettings("model");

    @Test
    void valuesOfAllTypesComeBackFromXml() throws IOException, InvalidSettingsException {
        m_settings.addInt("int", Integer.MIN_VALUE);
        m_settings.addLong("long", Long.MAX_VALUE);
        m_settings.addShort("short", (short)-3);
        m_settings.addByte("byte", (byte)-128);
        m_settings.addDouble("double", Double.NaN);
        m_settings.addFloat("float", -0f);
        m_settings.addChar("char", '\n');
        m_settings.addBoolean("boolean", true);
        m_settings.addString("string", "<&\">'\u00e9\ud83d\ude00\u0000");
        m_settings.addString("null", null);
        m_settings.addStringArray("strings", "a", null, "");
        m_settings.addDoubleArray("doubles", 0.1, Double.POSITIVE_INFINITY);
        m_settings.addIntArray("none", (int[])null);
        m_settings.addCharArray("empty");
        m_settings.addNodeSettings("nested").addInt("deep", 1);

        final var read = throughXml();

        assertTrue(m_settings.isIdentical((NodeSettings)read));
        assertEquals(List.copyOf(m_settings.keySet()), List.copyOf(read.keySet()));
        assertEquals(Integer.MIN_VALUE, read.getInt("int"));
        assertEquals(Long.MAX_VALUE, read.getLong("long"));
        assertEquals(-3, read.getShort("short"));
        assertEquals(-128, read.getByte("byte"));
        assertEquals(Double.NaN, read.getDouble("double"));
        assertEquals(-0f, read.getFloat("float"));
        assertEquals('\n', read.getChar("char"));
        assertTrue(read.getBoolean("boolean"));
        assertEquals("<&\">'\u00e9\ud83d\ude00\u0000", read.getString("string"));
        assertNull(read.getString("null"));
        assertArrayEquals(new String[]{"a", null, ""}, read.getStringArray("strings"));
        assertArrayEquals(new double[]{0.1, Double.POSITIVE_INFINITY}, read.getDoubleArray("doubles"));
        assertNull(read.getIntArray("none"));
        assertEquals(0, read.getCharArray("empty").length);
        assertEquals(1, read.getNodeSettings("nested").getInt("deep"));
    }

    private NodeSettingsRO throughXml() throws IOException {
        final var xml = new ByteArrayOutputStream();
        m_settings.saveToXML(xml);
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.toByteArray()));
    }

    @Test
    void controlCharactersAreWrittenAsDecimalCodes() throws IOException {
        m_settings.addString("text", "a\tb\n100 %% %");
        final var xml = new ByteArrayOutputStream();
        m_settings.saveToXML(xml);
        assertTrue(xml.toString(StandardCharsets.UTF_8)
            .contains("<entry key=\"text\" type=\"xstring\" value=\"a%%00009b%%00010100 %%00037% %\"/>"));
    }

    @Test
    void transientStringsAreNotWritten() throws IOException {
        m_settings.addEntry(ConfigEntries.xtransientstring.createEntry("secret", "x"));
        assertFalse(throughXml().containsKey("secret"));
    }

    @Test
    void aMissingSettingIsNamed() {
        assertInvalid("Setting \"rows\" in \"model\": expected int, found nothing");
    }

    @Test
    void aSettingOfAnotherTypeIsNamed() {
        m_settings.addString("rows", "5");
        assertInvalid("Setting \"rows\" in \"model\": expected int, found string");
        assertEquals(7, m_settings.getInt("rows", 7));
    }

    private void assertInvalid(final String message) {
        assertEquals(message,
            assertThrows(InvalidSettingsException.class, () -> m_settings.getInt("rows")).getMessage());
    }

    @Test
    void anArrayShorterThanItsSizeIsRefusedBeforeAllocation() {
        m_settings.addNodeSettings("spacing").addInt("array-size", Integer.MAX_VALUE);
        assertEquals("Setting \"spacing\" in \"model\": expected 2147483647 elements, found 0",
            assertThrows(InvalidSettingsException.class, () -> m_settings.getDoubleArray("spacing")).getMessage());
        assertArrayEquals(new double[]{1}, m_settings.getDoubleArray("spacing", 1));
    }

    @Test
    void aCopyIsIndependent() throws InvalidSettingsException {
        m_settings.addNodeSettings("nested").addInt("deep", 1);
        final var copy = new NodeSettings("model");
        m_settings.copyTo(copy);
        assertTrue(copy.isIdentical(m_settings));
        copy.getNodeSettings("nested").addInt("deep", 2);
        assertEquals(1, m_settings.getNodeSettings("nested").getInt("deep"));
    }
}
