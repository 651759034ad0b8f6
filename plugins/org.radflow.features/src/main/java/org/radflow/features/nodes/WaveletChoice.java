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
    @Label("Daubechies 4")
    DAUBECHIES_4(Wavelet.DAUBECHIES_4),
    @Label("Daubechies 5")
    DAUBECHIES_5(Wavelet.DAUBECHIES_5),
    @Label("Daubechies 6")
    DAUBECHIES_6(Wavelet.DAUBECHIES_6),
    @Label("Daubechies 7")
    DAUBECHIES_7(Wavelet.DAUBECHIES_7),
    @Label("Daubechies 8")
    DAUBECHIES_8(Wavelet.DAUBECHIES_8),
    @Label("Daubechies 9")
    DAUBECHIES_9(Wavelet.DAUBECHIES_9),
    @Label("Daubechies 10")
    DAUBECHIES_10(Wavelet.DAUBECHIES_10),
    @Label("Coiflet 1")
    COIFLET_1(Wavelet.COIFLET_1),
    @Label("Coiflet 2")
    COIFLET_2(Wavelet.COIFLET_2),
    @Label("Coiflet 3")
    COIFLET_3(Wavelet.COIFLET_3),
    @Label("Coiflet 4")
    COIFLET_4(Wavelet.COIFLET_4),
    @Label("Coiflet 5")
    COIFLET_5(Wavelet.COIFLET_5);

    private final Wavelet m_value;

    WaveletChoice(Wavelet value) {
        m_value = value;
    }

    Wavelet value() {
        return m_value;
    }
}
