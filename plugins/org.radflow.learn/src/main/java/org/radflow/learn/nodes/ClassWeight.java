package org.radflow.learn.nodes;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** The weight of a class. */
final class ClassWeight implements NodeParameters {

    @Widget(title = "Class", description = "The class, as it stands in the table.")
    String m_class = "";

    @Widget(title = "Weight", description = "Above 0.")
    double m_weight = 1;

    /** @throws IllegalArgumentException when a class stands there twice */
    static Map<String, Double> map(ClassWeight[] weights) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (ClassWeight weight : weights) {
            if (map.put(weight.m_class, weight.m_weight) != null) {
                throw new IllegalArgumentException("Weights: found the class '" + weight.m_class + "' twice, expected each class once");
            }
        }
        return map;
    }
}
