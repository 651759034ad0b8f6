package org.radflow.runtime.parameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

class ParametersTest {

    enum Interpolation {
        NEAREST, LINEAR
    }

    static final class Spacing implements WidgetGroup, Persistable {
        double m_x = 1;

        double m_y = 2;
    }

    static final class All implements NodeParameters {
        int m_rows = 5;

        String plain = "p";

        Interpolation m_interpolation = Interpolation.LINEAR;

        Spacing m_spacing = new Spacing();

        double[] m_widths = {1.5, 2.5};

        String[] m_names = {"a", "b"};

        Spacing[] m_levels = {new Spacing()};

        List<Spacing> m_list = List.of(new Spacing(), new Spacing());

        Optional<Double> m_sigma = Optional.empty();

        @Persist(configKey = "other key")
        boolean m_renamed = true;

        @Persist(hidden = true)
        long m_hidden = 7;

        ColumnFilter m_columns = new ColumnFilter(new String[]{"x"});
    }

    private static NodeSettings save(final NodeParameters parameters) {
        final var settings = new NodeSettings("model");
        Parameters.save(parameters, settings);
        return settings;
    }

    @Test
    void keysAreFieldNamesWithoutPrefix() throws Exception {
        final var settings = save(new All());
        assertEquals(List.of("rows", "plain", "interpolation", "spacing", "widths", "names", "levels", "list", "sigma",
            "sigma_is_present", "other key", "hidden_Internals", "columns"), List.copyOf(settings.keySet()));
        assertEquals("LINEAR", settings.getString("interpolation"));
        assertEquals(2, settings.getNodeSettings("spacing").getDouble("y"));
        assertEquals(1, settings.getNodeSettings("list").getNodeSettings("1").getDouble("x"));
        assertEquals(2, settings.getNodeSettings("names").getInt("array-size"));
        assertArrayEquals(new String[]{"x"}, settings.getNodeSettings("columns").getNodeSettings("manualFilter")
            .getStringArray("manuallySelected"));
    }

    @Test
    void whatIsSavedIsLoaded() throws Exception {
        final var saved = new All();
        saved.m_rows = 6;
        saved.m_interpolation = Interpolation.NEAREST;
        saved.m_spacing.m_x = 9;
        saved.m_levels = new Spacing[]{new Spacing(), new Spacing()};
        saved.m_levels[1].m_y = 8;
        saved.m_sigma = Optional.of(0.5);
        final var loaded = Parameters.load(All.class, save(saved));
        assertEquals(6, loaded.m_rows);
        assertEquals(Interpolation.NEAREST, loaded.m_interpolation);
        assertEquals(9, loaded.m_spacing.m_x);
        assertEquals(8, loaded.m_levels[1].m_y);
        assertEquals(2, loaded.m_list.size());
        assertEquals(Optional.of(0.5), loaded.m_sigma);
        assertArrayEquals(new double[]{1.5, 2.5}, loaded.m_widths);
    }

    @Test
    void missingSettingIsNamed() {
        final var settings = new NodeSettings("model");
        settings.addString("plain", "p");
        final var refused =
            assertThrows(InvalidSettingsException.class, () -> Parameters.load(All.class, settings));
        assertTrue(refused.getMessage().contains("rows"), refused.getMessage());
    }

    @Test
    void unknownConstantIsRefusedWithTheKnownOnes() {
        final var settings = save(new All());
        settings.addString("interpolation", "CUBIC");
        final var refused =
            assertThrows(InvalidSettingsException.class, () -> Parameters.load(All.class, settings));
        assertEquals("The setting \"interpolation\" is \"CUBIC\", expected one of NEAREST, LINEAR",
            refused.getMessage());
    }

    @LoadDefaultsForAbsentFields
    static final class Lenient implements NodeParameters {
        int m_old = 1;

        int m_new = 2;
    }

    static final class SinceTwo implements DefaultProvider<Integer> {
        @Override
        public Integer getDefault() {
            return 20;
        }
    }

    static final class FromWidth implements NodeParametersMigration<Double> {
        @Override
        public List<ConfigMigration<Double>> getConfigMigrations() {
            return List.of(ConfigMigration.builder(settings -> settings.getDouble("width") / 2)
                .withDeprecatedConfigPath("width").build());
        }
    }

    static final class Migrated implements NodeParameters {
        @Migrate(loadDefaultIfAbsent = true)
        int m_added = 10;

        @Migration(SinceTwo.class)
        int m_provided = 11;

        @Migration(FromWidth.class)
        double m_radius = 1;
    }

    @Test
    void absentFieldsAreMigrated() throws Exception {
        final var old = new NodeSettings("model");
        old.addInt("old", 5);
        final var lenient = Parameters.load(Lenient.class, old);
        assertEquals(5, lenient.m_old);
        assertEquals(2, lenient.m_new);

        final var wide = new NodeSettings("model");
        wide.addDouble("width", 6);
        final var migrated = Parameters.load(Migrated.class, wide);
        assertEquals(10, migrated.m_added);
        assertEquals(20, migrated.m_provided);
        assertEquals(3, migrated.m_radius);
    }

    static final class AsText implements NodeParametersPersistor<Integer> {
        @Override
        public Integer load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return Integer.valueOf(settings.getString("text"));
        }

        @Override
        public void save(final Integer value, final NodeSettingsWO settings) {
            settings.addString("text", value.toString());
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][]{{"text"}};
        }
    }

    static final class Custom implements NodeParameters {
        @Persistor(AsText.class)
        int m_number = 42;
    }

    @Test
    void persistorsReadAndWriteInTheirOwnForm() throws Exception {
        final var settings = save(new Custom());
        assertEquals("42", settings.getString("text"));
        settings.addString("text", "43");
        assertEquals(43, Parameters.load(Custom.class, settings).m_number);
    }

    static final class AtMostTen extends MaxValidation {
        @Override
        protected double getMax() {
            return 10;
        }
    }

    static final class Limited implements NodeParameters {
        @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostTen.class)
        double m_width = 1;

        @TextInputWidget(patternValidation = IsNotBlankValidation.class)
        String m_name = "n";

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_name.length() > m_width) {
                throw new InvalidSettingsException("name too long");
            }
        }
    }

    @Test
    void limitsAreEnforced() {
        assertEquals("The setting \"width\" is 0.0. The value must be greater than 0.", refusal(0, "n"));
        assertEquals("The setting \"width\" is 10.5. The value must not exceed 10.", refusal(10.5, "n"));
        assertEquals("The setting \"name\" is  . The text must not be blank.", refusal(1, " "));
        assertEquals("name too long", refusal(1, "nn"));
    }

    private static String refusal(final double width, final String name) {
        final var parameters = new Limited();
        parameters.m_width = width;
        parameters.m_name = name;
        return assertThrows(InvalidSettingsException.class, () -> Parameters.load(Limited.class, save(parameters)))
            .getMessage();
    }
}
