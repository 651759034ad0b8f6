package org.radflow.runtime.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class SettingsEntryTest {

    private final NodeSettings m_model = new NodeSettings("model");

    private SettingsEntry entry(final String... path) throws InvalidSettingsException {
        return SettingsEntry.find(m_model, List.of(path));
    }

    @Test
    void valuesKeepTheTypeOfTheEntry() throws Exception {
        m_model.addDouble("width", 1);
        m_model.addLong("count", 1);
        m_model.addBoolean("on", false);
        m_model.addNodeSettings("nested").addString("text", "a");
        entry("width").set(3);
        entry("count").set(4);
        entry("on").set("true");
        entry("nested", "text").set(2.5);
        assertEquals(3.0, m_model.getDouble("width"));
        assertEquals(4L, m_model.getLong("count"));
        assertEquals(true, m_model.getBoolean("on"));
        assertEquals("2.5", m_model.getNodeSettings("nested").getString("text"));
        assertEquals("2.5", entry("nested", "text").get());
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        m_model.addInt("rows", 1);
        m_model.addByte("small", (byte)1);
        assertEquals("The setting \"rows\" cannot be set to \"2.5\", expected a whole number from -2147483648 to "
            + "2147483647", refusal("rows", 2.5));
        assertEquals("The setting \"small\" cannot be set to \"300\", expected a whole number from -128 to 127",
            refusal("small", 300));
        assertEquals("There is no setting \"columns\"", refusal("columns", 1));
    }

    private String refusal(final String key, final Object value) {
        return assertThrows(InvalidSettingsException.class, () -> entry(key).set(value)).getMessage();
    }
}
