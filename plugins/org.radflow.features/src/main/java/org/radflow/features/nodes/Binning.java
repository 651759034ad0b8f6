package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.roi.Discretisation;

/** How intensities become grey levels. */
enum Binning {
    @Label("Modality")
    BY_MODALITY,
    @Label("Bin width")
    FIXED_BIN_SIZE,
    @Label("Number of bins")
    FIXED_BIN_NUMBER,
    @Label("None")
    NONE;

    /** @param usual what suits the modality */
    Discretisation with(double width, int number, Discretisation usual) {
        return switch (this) {
            case BY_MODALITY -> usual;
            case FIXED_BIN_SIZE -> Discretisation.fixedBinSize(width);
            case FIXED_BIN_NUMBER -> Discretisation.fixedBinNumber(number);
            case NONE -> Discretisation.NONE;
        };
    }
}
