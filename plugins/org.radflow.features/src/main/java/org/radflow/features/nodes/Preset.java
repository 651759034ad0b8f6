package org.radflow.features.nodes;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.IbsiConfigurations;
import org.radflow.features.pyradiomics.PyRadiomicsSettings;

/** Where the settings of a configuration come from. */
enum Preset {
    @Label("Own settings")
    CUSTOM(null, null),
    @Label("IBSI 1, configuration A")
    IBSI_A(IbsiConfigurations.A, null),
    @Label("IBSI 1, configuration B")
    IBSI_B(IbsiConfigurations.B, null),
    @Label("IBSI 1, configuration C")
    IBSI_C(IbsiConfigurations.C, null),
    @Label("IBSI 1, configuration D")
    IBSI_D(IbsiConfigurations.D, null),
    @Label("IBSI 1, configuration E")
    IBSI_E(IbsiConfigurations.E, null),
    @Label("PyRadiomics, default settings")
    PYRADIOMICS(null, PyRadiomicsSettings.DEFAULT),
    @Label("PyRadiomics, default settings in 2D")
    PYRADIOMICS_2D(null, PyRadiomicsSettings.IN_SLICES);

    private final IbsiConfigurations ibsi;

    private final PyRadiomicsSettings pyRadiomics;

    Preset(IbsiConfigurations ibsi, PyRadiomicsSettings pyRadiomics) {
        this.ibsi = ibsi;
        this.pyRadiomics = pyRadiomics;
    }

    Optional<IbsiConfigurations> ibsi() {
        return Optional.ofNullable(ibsi);
    }

    Optional<PyRadiomicsSettings> pyRadiomics() {
        return Optional.ofNullable(pyRadiomics);
    }
}
