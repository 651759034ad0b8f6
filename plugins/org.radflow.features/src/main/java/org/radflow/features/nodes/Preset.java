package org.radflow.features.nodes;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.IbsiConfigurations;

/** Where the settings of a configuration come from. */
enum Preset {
    @Label("Own settings")
    CUSTOM(null),
    @Label("IBSI 1, configuration A")
    IBSI_A(IbsiConfigurations.A),
    @Label("IBSI 1, configuration B")
    IBSI_B(IbsiConfigurations.B),
    @Label("IBSI 1, configuration C")
    IBSI_C(IbsiConfigurations.C),
    @Label("IBSI 1, configuration D")
    IBSI_D(IbsiConfigurations.D),
    @Label("IBSI 1, configuration E")
    IBSI_E(IbsiConfigurations.E),
    @Label("PyRadiomics, default settings")
    PYRADIOMICS(null);

    private final IbsiConfigurations ibsi;

    Preset(IbsiConfigurations ibsi) {
        this.ibsi = ibsi;
    }

    Optional<IbsiConfigurations> ibsi() {
        return Optional.ofNullable(ibsi);
    }
}
