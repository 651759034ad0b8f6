package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;
import org.radflow.runtime.port.PortTypeDefinition;
import org.radflow.runtime.port.PortTypeDefinitions;

class PortTypeTest {

    private final PortType m_inactive = PortTypeRegistry.getInstance().getPortType(InactiveBranchPortObject.class);

    @Test
    void aContributedTypeIsKnownByItsClass() throws InvalidSettingsException {
        PortTypeDefinitions.add(new PortTypeDefinition<>(InactiveBranchPortObject.class,
            InactiveBranchPortObjectSpec.class, "Inactive", 0xff00ff00, true, Optional.empty(), Optional.empty()));
        final var settings = new NodeSettings("port_0");
        m_inactive.save(settings);

        final var loaded = PortType.load(settings);

        assertEquals(m_inactive, loaded);
        assertEquals("Inactive", loaded.getName());
        assertEquals(InactiveBranchPortObjectSpec.class, loaded.getPortObjectSpecClass());
    }

    @Test
    void tablesAreKnown() throws InvalidSettingsException {
        final var settings = new NodeSettings("port_0");
        settings.addString("object_class", "org.knime.core.node.BufferedDataTable");
        final var type = PortType.load(settings);
        assertEquals(BufferedDataTable.TYPE, type);
        assertEquals("Table", type.getName());
        assertEquals(DataTableSpec.class, type.getPortObjectSpecClass());
    }

    @Test
    void anUnknownTypeIsNamed() {
        final var settings = new NodeSettings("port_0");
        settings.addString("object_class", "org.example.Model");
        assertEquals("There is no port type of class org.example.Model",
            assertThrows(InvalidSettingsException.class, () -> PortType.load(settings)).getMessage());
    }

    @Test
    void theMostGeneralTypeTakesAllObjects() {
        assertTrue(PortObject.TYPE.isSuperTypeOf(m_inactive));
        assertFalse(m_inactive.isSuperTypeOf(PortObject.TYPE));
        assertTrue(PortObject.TYPE.acceptsPortObjectSpec(InactiveBranchPortObjectSpec.INSTANCE));
        assertTrue(PortObject.TYPE_OPTIONAL.isOptional());
    }
}
