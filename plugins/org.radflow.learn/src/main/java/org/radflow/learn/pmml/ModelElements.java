package org.radflow.learn.pmml;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.radflow.learn.linear.LinearModel;
import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeEnsemble;

/** The element of the model in a PMML document. */
final class ModelElements {

    private final XmlElements m_xml;
    private final Fields m_fields;
    private final List<String> m_read;
    private final String m_target;
    private final List<String> m_classes;

    ModelElements(XmlElements xml, Fields fields, List<String> read, String target, List<String> classes) {
        m_xml = xml;
        m_fields = fields;
        m_read = read;
        m_target = target;
        m_classes = classes;
    }

    private String function() {
        return m_classes.isEmpty() ? "regression" : "classification";
    }

    private void schema(boolean withTarget) throws XMLStreamException {
        m_xml.open("MiningSchema");
        for (String field : m_read) {
            m_xml.empty("MiningField", "name", field, "usageType", "active", "missingValueTreatment", "returnInvalid");
        }
        if (withTarget) {
            m_xml.empty("MiningField", "name", m_target, "usageType", "target");
        }
        m_xml.close();
    }

    /** A table per class; of two classes with one sum, the other's is 0, so that exponentials over their sum are the logistic function. */
    void regression(LinearModel model) throws XMLStreamException {
        m_xml.open("RegressionModel", "functionName", function(), "normalizationMethod", m_classes.isEmpty() ? "none" : "softmax");
        schema(true);
        PmmlExport.outputs(m_xml, m_target, m_classes);
        double[] intercepts = model.intercepts();
        double[][] coefficients = model.coefficients();
        if (m_classes.isEmpty()) {
            table(model, intercepts[0], coefficients[0]);
        }
        for (String name : m_classes) {
            int output = model.outputs().indexOf(name);
            table(model, output < 0 ? 0 : intercepts[output], output < 0 ? new double[0] : coefficients[output], "targetCategory", name);
        }
        m_xml.close();
    }

    private void table(LinearModel model, double intercept, double[] coefficients, String... category) throws XMLStreamException {
        m_xml.open("RegressionTable", category.length == 0 ? new Object[] {"intercept", intercept}
            : new Object[] {"intercept", intercept, category[0], category[1]});
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                m_xml.empty("NumericPredictor", "name", m_fields.of(model.features().get(j)), "coefficient", coefficients[j]);
            }
        }
        m_xml.close();
    }

    /** The mean of trees that tell probabilities, or the sum of trees that tell numbers. */
    void trees(TreeEnsemble model) throws XMLStreamException {
        m_xml.open("MiningModel", "functionName", function());
        schema(true);
        PmmlExport.outputs(m_xml, m_target, m_classes);
        if (m_classes.isEmpty()) {
            m_xml.open("Targets").empty("Target", "field", m_target, "rescaleConstant", model.offsets()[0]).close();
        }
        m_xml.open("Segmentation", "multipleModelMethod", m_classes.isEmpty() ? "sum" : "average");
        double[] weights = model.weights();
        for (int t = 0; t < weights.length; t++) {
            m_xml.open("Segment", "id", t + 1).empty("True").open("TreeModel", "functionName", function(), "splitCharacteristic", "binarySplit");
            schema(false);
            node(model, model.trees().get(t), 0, -1, weights[t]);
            m_xml.close().close();
        }
        m_xml.close().close();
    }

    /** @param parent -1 for the root */
    private void node(TreeEnsemble model, DecisionTree tree, int node, int parent, double weight) throws XMLStreamException {
        double[] values = tree.values()[node];
        if (m_classes.isEmpty()) {
            m_xml.open("Node", "score", values[0] * weight, "recordCount", tree.cover()[node]);
        } else {
            m_xml.open("Node", "score", m_classes.get(largest(values)), "recordCount", tree.cover()[node]);
        }
        predicate(model, tree, node, parent);
        for (int c = 0; c < m_classes.size(); c++) {
            m_xml.empty("ScoreDistribution", "value", m_classes.get(c), "recordCount", values[c] * tree.cover()[node], "probability", values[c]);
        }
        if (tree.feature()[node] >= 0) {
            node(model, tree, tree.left(node), node, weight);
            node(model, tree, tree.right()[node], node, weight);
        }
        m_xml.close();
    }

    /** What leads from the parent to a node. */
    private void predicate(TreeEnsemble model, DecisionTree tree, int node, int parent) throws XMLStreamException {
        if (parent < 0) {
            m_xml.empty("True");
            return;
        }
        m_xml.empty("SimplePredicate", "field", m_fields.of(model.features().get(tree.feature()[parent])), "operator",
            node == tree.left(parent) ? "lessThan" : "greaterOrEqual", "value", tree.threshold()[parent]);
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int c = 1; c < values.length; c++) {
            largest = values[c] > values[largest] ? c : largest;
        }
        return largest;
    }
}
