package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;

/** The filters that can be chosen. */
enum FilterType {
    @Label("Mean")
    MEAN,
    @Label("Laplacian of Gaussian")
    LAPLACIAN_OF_GAUSSIAN,
    @Label("Laws")
    LAWS,
    @Label("Gabor")
    GABOR,
    @Label("Separable wavelet")
    WAVELET,
    @Label("Separable wavelet, decimated")
    DECIMATED_WAVELET,
    @Label("Simoncelli wavelet")
    SIMONCELLI,
    @Label("Riesz transform of Laplacian of Gaussian")
    RIESZ_LAPLACIAN_OF_GAUSSIAN,
    @Label("Riesz transform of Simoncelli wavelet")
    RIESZ_SIMONCELLI,
    @Label("Gradient magnitude")
    GRADIENT,
    @Label("Local binary pattern")
    LOCAL_BINARY_PATTERN,
    @Label("Square")
    SQUARE,
    @Label("Square root")
    SQUARE_ROOT,
    @Label("Logarithm")
    LOGARITHM,
    @Label("Exponential")
    EXPONENTIAL
}
