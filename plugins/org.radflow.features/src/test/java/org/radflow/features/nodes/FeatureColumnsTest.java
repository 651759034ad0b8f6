package org.radflow.features.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;

class FeatureColumnsTest {

    @Test
    void columnsCarryUnitAndSettings() throws InvalidSettingsException {
        List<DataColumnSpec> specs = FeatureColumns.specs(FeatureColumns.definitions(new ExtractionParameters()),
                new UniqueNameGenerator(Set.of()));
        DataColumnSpec volume = specs.stream().filter(spec -> spec.getName().equals("original_morph_volume")).findAny().orElseThrow();
        assertEquals("mm3", volume.getProperties().getProperty("unit"));
        assertTrue(volume.getProperties().getProperty("settings").contains("discretisation fbs:25.0"), volume.getProperties().toString());
    }
}
