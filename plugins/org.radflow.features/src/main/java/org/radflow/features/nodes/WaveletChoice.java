package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.filters.Wavelet;

/** The pair of kernels of a separable wavelet. */
enum WaveletChoice {
    @Label("Haar")
    HAAR(Wavelet.HAAR),
    @Label("Daubechies 2")
    DAUBECHIES_2(Wavelet.DAUBECHIES_2),
    @Label("Daubechies 3")
    DAUBECHIES_3(Wavelet.DAUBECHIES_3),
    @Label("Coiflet 1")
    COIFLET_1(Wavelet.COIFLET_1);

    private final Wavelet m_value;

    WaveletChoice(Wavelet value) {
        m_value = value;
    }

    Wavelet value() {
        return m_value;
    }
}
