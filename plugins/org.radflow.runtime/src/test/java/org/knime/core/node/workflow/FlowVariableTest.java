package org.knime.core.node.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable.Scope;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;

class FlowVariableTest {

    static Stream<FlowVariable> variables() {
        return Stream.of(new FlowVariable("s", "text"), new FlowVariable("i", -7), new FlowVariable("d", 0.1),
            new FlowVariable("l", LongType.INSTANCE, 1L << 40), new FlowVariable("b", BooleanType.INSTANCE, true));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void aSavedVariableComesBack(final FlowVariable variable) throws InvalidSettingsException {
        final var settings = new NodeSettings("Var_0");
        variable.save(settings);
        assertEquals(variable, FlowVariable.load(settings));
    }

    @Test
    void variablesAreSavedByNameClassAndValue() throws InvalidSettingsException {
        final var settings = new NodeSettings("Var_0");
        new FlowVariable("nrows", 7).save(settings);
        assertEquals("nrows", settings.getString("name"));
        assertEquals("INTEGER", settings.getString("class"));
        assertEquals(7, settings.getInt("value"));
    }

    @Test
    void integersAreReadAsWiderTypes() {
        final var variable = new FlowVariable("i", 7);
        assertEquals(7, variable.getValue(IntType.INSTANCE));
        assertEquals(7L, variable.getValue(LongType.INSTANCE));
        assertEquals(7.0, variable.getValue(DoubleType.INSTANCE));
        assertEquals("7", variable.getValue(StringType.INSTANCE));
        assertEquals("The flow variable \"i\" has the type INTEGER and cannot be read as BOOLEAN",
            assertThrows(IllegalArgumentException.class, () -> variable.getValue(BooleanType.INSTANCE)).getMessage());
    }

    @Test
    void reservedNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FlowVariable("knime.workspace", "/"));
        assertThrows(IllegalArgumentException.class, () -> new FlowVariable(" ", 1));
    }

    @Test
    void aReservedNameTellsTheScope() throws InvalidSettingsException {
        final var settings = new NodeSettings("Var_0");
        settings.addString("name", "knime.node.x");
        settings.addString("class", "STRING");
        settings.addString("value", "x");
        assertEquals(Scope.Local, FlowVariable.load(settings).getScope());
    }

    @Test
    void anUnknownTypeIsNamed() {
        final var settings = new NodeSettings("Var_0");
        settings.addString("name", "p");
        settings.addString("class", "PATH");
        assertEquals(
            "The flow variable \"p\" has the type PATH, expected one of [STRING, INTEGER, DOUBLE, LONG, BOOLEAN]",
            assertThrows(InvalidSettingsException.class, () -> FlowVariable.load(settings)).getMessage());
    }
}
