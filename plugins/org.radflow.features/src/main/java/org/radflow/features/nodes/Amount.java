package org.radflow.features.nodes;

import java.util.Arrays;
import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** One of the numbers that a perturbation takes. */
final class Amount implements NodeParameters {

    @Widget(title = "Amount", description = "Positive or negative.")
    double m_value;

    /** 0. */
    Amount() {}

    private Amount(double value) {
        m_value = value;
    }

    static Amount[] of(double... values) {
        return Arrays.stream(values).mapToObj(Amount::new).toArray(Amount[]::new);
    }

    static List<Double> values(Amount[] amounts) {
        return Arrays.stream(amounts).map(amount -> amount.m_value).toList();
    }
}
