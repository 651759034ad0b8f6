package org.radflow.features.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureName;
import org.radflow.features.ModalityDefaults;
import org.radflow.features.filters.ImageFilter;

class FilterParametersTest {

    private final FilterParameters m_filter = new FilterParameters();

    @Test
    void everyTypeHasANameOfItsOwn() throws InvalidSettingsException {
        List<String> labels = new ArrayList<>();
        for (FilterType type : FilterType.values()) {
            m_filter.m_type = type;
            m_filter.filters().stream().map(ImageFilter::label).forEach(labels::add);
        }
        assertEquals(List.of("mean-5-3D", "log-3mm-3D", "laws-L5E5E5-energy7", "gabor-3mm-2mm-1.5-0-16-planes", "wavelet-db3-LLL-1",
                "wavelet-db3-LLH-1", "wavelet-db3-LHL-1", "wavelet-db3-LHH-1", "wavelet-db3-HLL-1", "wavelet-db3-HLH-1", "wavelet-db3-HHL-1",
                "wavelet-db3-HHH-1", "dwt-db3-LLL-1", "dwt-db3-LLH-1", "dwt-db3-LHL-1", "dwt-db3-LHH-1", "dwt-db3-HLL-1",
                "dwt-db3-HLH-1", "dwt-db3-HHL-1", "dwt-db3-HHH-1", "simoncelli-1-3D", "riesz-100-log-3mm-3D", "riesz-100-simoncelli-1-3D", "gradient-3D", "lbp-3D-8-1", "square",
                "squareroot", "logarithm", "exponential"), labels);
        assertEquals(labels.size(), new HashSet<>(labels).size());
    }

    @Test
    void theBoundaryIsNamedUnlessItIsMirror() throws InvalidSettingsException {
        m_filter.m_boundary = BoundaryChoice.ZERO;
        assertEquals("log-3mm-3D-zero", m_filter.filters().get(0).label());
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        m_filter.m_type = FilterType.LAWS;
        m_filter.m_kernels = "L5 X5";
        assertEquals("Laws filter, kernels: found 'X5', expected L3, L5, E3, E5, S3, S5, W5 or R5",
                assertThrows(InvalidSettingsException.class, m_filter::filters).getMessage());
    }

    @Test
    void filtersMultiplyTheConfigurationsButNotTheShape() throws InvalidSettingsException {
        ExtractionParameters extraction = new ExtractionParameters();
        extraction.m_configurations[0].m_name = "CT";
        extraction.m_filters = new FilterParameters[] {m_filter};
        List<FeatureName> names = extraction.extractor(ModalityDefaults.CT).definitions().stream().map(FeatureDefinition::name)
                .map(FeatureName::parse).toList();
        assertEquals(29, names.stream().filter(n -> n.family().prefix().equals("morph")).count());
        assertEquals(2, names.stream().filter(n -> n.toString().endsWith("_stat_mean__CT")).count());
        assertEquals(1, names.stream().filter(n -> n.toString().equals("log-3mm-3D_cm_contrast_3D_avg__CT")).count());
        extraction.m_unfiltered = false;
        extraction.m_filters = new FilterParameters[0];
        assertEquals("Configurations: expected at least one, found none",
                assertThrows(InvalidSettingsException.class, () -> extraction.extractor(ModalityDefaults.CT)).getMessage());
    }

    @Test
    void pyRadiomicsStandsBesideIbsi() throws InvalidSettingsException {
        ExtractionParameters extraction = new ExtractionParameters();
        ConfigurationParameters other = new ConfigurationParameters();
        other.m_preset = Preset.PYRADIOMICS_2D;
        other.m_name = "py";
        extraction.m_configurations = new ConfigurationParameters[] {extraction.m_configurations[0], other};
        List<String> names = extraction.extractor(ModalityDefaults.CT).definitions().stream().map(FeatureDefinition::name).toList();
        assertEquals(1, names.stream().filter("original_shape2D_Perimeter__py"::equals).count());
        assertEquals(1, names.stream().filter("original_cm_contrast_3D_avg"::equals).count());
    }
}
