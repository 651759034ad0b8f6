package org.radflow.features.nodes;

import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.radflow.features.maps.FeatureMap;

/** A feature to map. An element of an array. */
final class MappedFeature implements NodeParameters {

    static final class Names implements StringChoicesProvider {
        @Override
        public List<String> choices(NodeParametersInput context) {
            return FeatureMap.names();
        }
    }

    @Widget(title = "Feature", description = "Statistic, histogram or texture feature, named as in the table of the Radiomics Feature "
            + "Extractor without the filter, e.g. stat_mean, ih_entropy or cm_contrast_3D_comb.")
    @ChoicesProvider(Names.class)
    String m_feature = "ih_entropy";
}
