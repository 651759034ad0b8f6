package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.radflow.runtime.Reference;
import org.radflow.runtime.settings.SettingsFile;

class TableSpecFileTest {

    @Test
    void specOfKnimeIsReadAndWrittenAlike() throws Exception {
        final var file = Reference.shared("knime/sample-executed/My component (#7)/Twice more (#5)/port_1/spec.xml");
        final var written = new NodeSettings("spec.xml");
        TableSpecFile.write(TableSpecFile.read(SettingsFile.read(file)), written);
        final var out = new ByteArrayOutputStream();
        written.saveToXML(out);
        assertEquals(Files.readString(file), out.toString("UTF-8"));
    }

    @Test
    void typesDomainsAndPropertiesComeBack() throws Exception {
        final var text = new DataColumnSpecCreator("s", StringCell.TYPE);
        text.setDomain(new DataColumnDomainCreator(new LinkedHashSet<DataCell>(List.of(new StringCell("b"), new StringCell("a")))).createDomain());
        text.setProperties(new DataColumnProperties(Map.of("unit", "mm", "code", "X")));
        final var number = new DataColumnSpecCreator("i", IntCell.TYPE);
        number.setDomain(new DataColumnDomainCreator(new IntCell(-1), new IntCell(3)).createDomain());
        final var spec = new DataTableSpec("t", text.createSpec(), number.createSpec(), new DataColumnSpecCreator("l", LongCell.TYPE).createSpec(),
            new DataColumnSpecCreator("b", BooleanCell.TYPE).createSpec());
        final var written = new NodeSettings("spec.xml");
        TableSpecFile.write(spec, written);
        assertEquals(spec, TableSpecFile.read(written));
    }

    @Test
    void columnOfSeveralClassesIsRefused() {
        final DataColumnSpec mixed = new DataColumnSpecCreator("m", DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE)).createSpec();
        assertThrows(InvalidSettingsException.class, () -> TableSpecFile.write(new DataTableSpec(mixed), new NodeSettings("spec.xml")));
    }
}
