package org.radflow.runtime.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.array.ArrayWidget.ElementLayout;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;
import org.radflow.runtime.Reference;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.node.NodePorts;
import org.radflow.runtime.parameters.Parameters;
import org.radflow.runtime.workflow.VariableSettings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class NodeDialogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final DataTableSpec TABLE = new DataTableSpec(
        new DataColumnSpecCreator("Patient", StringCell.TYPE).createSpec(), TestNodes.column("Volume"));

    private static JsonNode dialog(final Class<? extends NodeParameters> type) {
        return NodeDialog.describe(type, Parameters.create(type), Parameters.input(NodePorts.defaults(List.of()), Map.of(), TABLE));
    }

    /** Equal as JSON: the order of the members of an object means nothing. */
    private static void assertJson(final String expected, final JsonNode found) throws IOException {
        assertEquals(JSON.readTree(expected), JSON.readTree(found.toString()), found::toPrettyString);
    }

    enum Kind {
        LINEAR, SQUARED
    }

    static final class MakeTable implements NodeParameters {
        @Widget(title = "Rows", description = "How many rows")
        int m_rows = 5;

        @Widget(title = "Kind", description = "Kind of value")
        @ValueSwitchWidget
        Kind m_kind = Kind.SQUARED;

        @Widget(title = "Name", description = "Column name")
        String m_name = "x";
    }

    @Test
    void isWhatKnimeDerivesFromTheSameParameters() throws IOException {
        final var knime = JSON.readTree(Reference.shared("knime/sample-dialog.json").toFile()).get("result");
        assertEquals(knime, JSON.readTree(dialog(MakeTable.class).toString()));
    }

    interface Parts {
        @Section(title = "Second", description = "More")
        @After(First.class)
        interface Alpha {
        }

        @Section(title = "First")
        interface First {
        }
    }

    static final class IsOn implements BooleanReference {
    }

    static final class KindReference implements ParameterReference<Kind> {
    }

    static final class IsLinearAndOn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(KindReference.class).isOneOf(Kind.LINEAR).and(i.getPredicate(IsOn.class));
        }
    }

    static final class IsNotLinearOrOff implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getPredicate(IsLinearAndOn.class).negate();
        }
    }

    static final class Sectioned implements NodeParameters {
        @Widget(title = "Kind", description = "")
        @RadioButtonsWidget(horizontal = true)
        @ValueReference(KindReference.class)
        @Layout(Parts.Alpha.class)
        Kind m_kind = Kind.LINEAR;

        @Widget(title = "On", description = "", advanced = true)
        @ValueReference(IsOn.class)
        @Layout(Parts.First.class)
        boolean m_on;

        @Widget(title = "Width", description = "mm")
        @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, stepSize = 0.5)
        @Effect(predicate = IsLinearAndOn.class, type = EffectType.SHOW)
        double m_width = 1;

        @Widget(title = "Height", description = "mm")
        @Effect(predicate = IsNotLinearOrOff.class, type = EffectType.DISABLE)
        double m_height = 1;
    }

    @Test
    void sectionsComeAfterTheOtherControlsInTheirOrder() throws IOException {
        assertJson("""
            {"elements":[
              {"rule":{"effect":"SHOW","condition":{"type":"AND","conditions":[
                  {"scope":"#/properties/model/properties/kind","schema":{"oneOf":[{"const":"LINEAR"}]}},
                  {"scope":"#/properties/model/properties/on","schema":{"const":true}}]}},
               "type":"Control","scope":"#/properties/model/properties/width","options":{"validation":{"min":{
                  "errorMessage":"The value must be greater than 0.","parameters":{"min":0.0,"isExclusive":true}}},"stepSize":0.5}},
              {"rule":{"effect":"DISABLE","condition":{"type":"OR","conditions":[
                  {"scope":"#/properties/model/properties/kind","schema":{"not":{"oneOf":[{"const":"LINEAR"}]}}},
                  {"scope":"#/properties/model/properties/on","schema":{"not":{"const":true}}}]}},
               "type":"Control","scope":"#/properties/model/properties/height"},
              {"type":"Section","label":"First","elements":[
                {"type":"Control","scope":"#/properties/model/properties/on","options":{"format":"checkbox","isAdvanced":true}}]},
              {"type":"Section","label":"Second","description":"More","elements":[
                {"type":"Control","scope":"#/properties/model/properties/kind","options":{"format":"radio","radioLayout":"horizontal"}}]}
            ]}""", dialog(Sectioned.class).get("ui_schema"));
    }

    enum Described {
        @Label(value = "A < B", description = "First.")
        A_B,
        @Label("Other")
        OTHER
    }

    static final class Element implements NodeParameters {
        @Widget(title = "Column", description = "")
        @ChoicesProvider(AllColumnsProvider.class)
        String m_column = "";

        @Widget(title = "Choice", description = "Of two.")
        Described m_choice = Described.OTHER;
    }

    static final class Arrays implements NodeParameters {
        @Widget(title = "Columns", description = "")
        @ChoicesProvider(AllColumnsProvider.class)
        @TwinlistWidget(includedLabel = "Used")
        String[] m_columns = {"Volume"};

        @Widget(title = "Elements", description = "")
        @ArrayWidget(addButtonText = "Add", showSortButtons = true)
        Element[] m_filterBanks = {new Element()};

        @Widget(title = "Lines", description = "")
        @ArrayWidget(elementLayout = ElementLayout.HORIZONTAL_SINGLE_LINE, hasFixedSize = true)
        Element[] m_lines = {};
    }

    @Test
    void arraysHaveTheControlsOfAnElement() throws IOException {
        final var detail = """
            [{"type":"Control","scope":"#/properties/column","options":{"format":"dropDown"},"providedOptions":["possibleValues"]},
             {"type":"Control","scope":"#/properties/choice"}]""";
        assertJson("""
            {"elements":[
              {"type":"Control","scope":"#/properties/model/properties/columns","options":{"format":"twinList","includedLabel":"Used"},
               "providedOptions":["possibleValues"]},
              {"type":"Control","scope":"#/properties/model/properties/filterBanks","options":{"detail":%s,
               "arrayElementTitle":"Filter Bank","addButtonText":"Add","showSortButtons":true}},
              {"type":"Control","scope":"#/properties/model/properties/lines","options":{"elementLayout":"HORIZONTAL_SINGLE_LINE",
               "detail":[{"type":"HorizontalLayout","elements":%s}],"hasFixedSize":true}}
            ]}""".formatted(detail, detail), dialog(Arrays.class).get("ui_schema"));
        assertJson("""
            {"type":"array","items":{"type":"object","properties":{
               "choice":{"oneOf":[{"const":"A_B","title":"A < B"},{"const":"OTHER","title":"Other"}],"title":"Choice",
                 "description":"Of two.\\n<ul>\\n<li><b>A &lt; B</b>: First.</li>\\n<li><b>Other</b></li>\\n</ul>","default":"OTHER"},
               "column":{"type":"string","title":"Column","default":""}}},
             "title":"Elements","default":[{"column":"","choice":"OTHER"}]}""",
            dialog(Arrays.class).at("/schema/properties/model/properties/filterBanks"));
    }

    @Test
    void choicesComeFromTheInput() throws IOException {
        final var columns = """
            [{"indices":[],"value":[
              {"id":"Patient","text":"Patient","type":{"id":"org.knime.core.data.StringValue","text":"String"}},
              {"id":"Volume","text":"Volume","type":{"id":"org.knime.core.data.DoubleValue","text":"Number (Float)"}}]}]""";
        final var scope = "#/properties/model/properties/";
        final var update = "{\"scope\":\"" + scope + "%s\",\"providedOptionName\":\"possibleValues\",\"values\":" + columns + "}";
        assertJson("[" + update.formatted("columns") + "," + update.formatted("filterBanks/items/properties/column") + ","
            + update.formatted("lines/items/properties/column") + "]", dialog(Arrays.class).get("initialUpdates"));
    }

    static final class Twice implements StateProvider<Double> {
        private Supplier<Double> m_width;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            m_width = initializer.computeFromValueSupplier(WidthReference.class);
        }

        @Override
        public Double computeState(final NodeParametersInput input) {
            return 2 * m_width.get();
        }
    }

    static final class WidthReference implements ParameterReference<Double> {
    }

    static final class Computed implements NodeParameters {
        @Widget(title = "Width", description = "")
        @ValueReference(WidthReference.class)
        double m_width = 3;

        @Widget(title = "Twice", description = "")
        @ValueProvider(Twice.class)
        double m_twice;
    }

    @Test
    void valuesAreComputedBeforeOpeningAndOnChanges() throws IOException {
        final var scope = "#/properties/model/properties/";
        assertJson("[{\"scope\":\"" + scope + "twice\",\"values\":[{\"indices\":[],\"value\":6.0}]}]",
            dialog(Computed.class).get("initialUpdates"));
        assertJson("[{\"trigger\":{\"scope\":\"" + scope + "width\"},\"dependencies\":[\"" + scope + "width\"]}]",
            dialog(Computed.class).get("globalUpdates"));
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
            return new String[][]{{"text"}, {"secret_Internals"}};
        }
    }

    static final class Persisted implements NodeParameters {
        @Persist(configKey = "other key")
        @Widget(title = "Note", description = "")
        @TextAreaWidget(rows = 6)
        String m_note = "";

        @Persist(hidden = true)
        int m_version = 1;

        @Persistor(AsText.class)
        int m_number = 1;

        @Widget(title = "Limit", description = "")
        Optional<String> m_limit = Optional.empty();

        @Widget(title = "Title", description = "")
        @TextInputWidget(placeholder = "none", patternValidation = IsNotBlankValidation.class)
        String m_title = "t";

        private int m_unseen;
    }

    @Test
    void tellsWhereSettingsHoldTheParameters() throws IOException {
        assertJson("""
            {"type":"object","properties":{"model":{"type":"object","properties":{"note":{"configKey":"other key"},
             "version":{"configPaths":[]},"number":{"configPaths":[["text"]]},"limit":{"configPaths":[["limit_is_present"],["limit"]]},
             "title":{}}}}}""", dialog(Persisted.class).get("persist"));
    }

    @Test
    void textsHaveTheirPlaceholdersRowsAndLimits() throws IOException {
        assertJson("""
            {"elements":[
             {"type":"Control","scope":"#/properties/model/properties/note","options":{"rows":6,"format":"textArea"}},
             {"type":"Control","scope":"#/properties/model/properties/limit","options":{"hideOnNull":true,"default":""}},
             {"type":"Control","scope":"#/properties/model/properties/title","options":{"placeholder":"none","validation":{"pattern":{
               "errorMessage":"The text must not be blank.","parameters":{"pattern":".*\\\\S.*"}}}}}]}""",
            dialog(Persisted.class).get("ui_schema"));
    }

    @Test
    void namesTheVariablesThatControlParameters() throws IOException, InvalidSettingsException {
        final var node = TestNodes.make();
        final var variables = new NodeSettings("variables");
        final var model = variables.addNodeSettings("tree");
        final var rows = model.addNodeSettings("rows");
        rows.addString("used_variable", "n");
        rows.addString("exposed_variable", null);
        final var dialog = NodeDialog.describe(node, new PortObjectSpec[0], VariableSettings.load(variables),
            Map.of("n", new FlowVariable("n", 7)));
        assertJson("""
            {"model.rows":{"controllingFlowVariableName":"n","exposedFlowVariableName":null,"controllingFlowVariableFlawed":false,
             "controllingFlowVariableAvailable":true}}""", dialog.get("flowVariableSettings"));
    }
}
