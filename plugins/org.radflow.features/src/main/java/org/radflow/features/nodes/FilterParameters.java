package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.features.filters.DecimatedWavelet;
import org.radflow.features.filters.Extent;
import org.radflow.features.filters.Gabor;
import org.radflow.features.filters.GradientMagnitude;
import org.radflow.features.filters.ImageFilter;
import org.radflow.features.filters.IntensityTransform;
import org.radflow.features.filters.LaplacianOfGaussian;
import org.radflow.features.filters.Laws;
import org.radflow.features.filters.LawsKernel;
import org.radflow.features.filters.LocalBinaryPattern;
import org.radflow.features.filters.MeanFilter;
import org.radflow.features.filters.Pooling;
import org.radflow.features.filters.Riesz;
import org.radflow.features.filters.SeparableWavelet;
import org.radflow.features.filters.Simoncelli;
import org.radflow.features.filters.SteeredRiesz;
import org.radflow.features.nodes.FilterEffects.Aligned;
import org.radflow.features.nodes.FilterEffects.HasBoundary;
import org.radflow.features.nodes.FilterEffects.HasCutOff;
import org.radflow.features.nodes.FilterEffects.HasExtent;
import org.radflow.features.nodes.FilterEffects.HasLevel;
import org.radflow.features.nodes.FilterEffects.HasRotations;
import org.radflow.features.nodes.FilterEffects.HasSigma;
import org.radflow.features.nodes.FilterEffects.HasSupport;
import org.radflow.features.nodes.FilterEffects.IsAligned;
import org.radflow.features.nodes.FilterEffects.IsGabor;
import org.radflow.features.nodes.FilterEffects.IsLaws;
import org.radflow.features.nodes.FilterEffects.IsPattern;
import org.radflow.features.nodes.FilterEffects.IsRiesz;
import org.radflow.features.nodes.FilterEffects.IsWavelet;
import org.radflow.features.nodes.FilterEffects.TypeReference;

/** One filter and its settings. An element of an array. */
final class FilterParameters implements NodeParameters {

    /** How the responses of rotated filters become one. */
    enum Rotation {
        @Label("Not rotated")
        NONE(null),
        @Label("Maximum over right-angle rotations")
        MAX(Pooling.MAX),
        @Label("Average over right-angle rotations")
        AVERAGE(Pooling.AVERAGE);

        private final Pooling m_pooling;

        Rotation(Pooling pooling) {
            m_pooling = pooling;
        }
    }

    @Widget(title = "Filter", description = "Mean, Laplacian of Gaussian, Laws, Gabor, wavelets and Riesz transforms as IBSI 2 defines "
            + "them; gradient magnitude; square, square root, logarithm and exponential as PyRadiomics defines them.")
    @ValueReference(TypeReference.class)
    FilterType m_type = FilterType.LAPLACIAN_OF_GAUSSIAN;

    @Widget(title = "Extent", description = "In each slice by itself or in the volume.")
    @Effect(predicate = HasExtent.class, type = EffectType.SHOW)
    ExtentChoice m_extent = ExtentChoice.VOLUME;

    @Widget(title = "Support (voxels)", description = "Edge of the square or cube that is averaged, an odd number.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = HasSupport.class, type = EffectType.SHOW)
    int m_support = 5;

    @Widget(title = "Sigma (mm)", description = "Scale of the Gaussian.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = HasSigma.class, type = EffectType.SHOW)
    double m_sigma = 3;

    @Widget(title = "Cut-off (sigma)", description = "Half-width of the kernel in standard deviations.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = HasCutOff.class, type = EffectType.SHOW)
    double m_cutOff = 4;

    @Widget(title = "Kernels", description = "Two kernels filter in slices, three in the volume: along columns, rows, slices. L3, L5, E3, "
            + "E5, S3, S5, W5, R5, separated by blanks.")
    @Effect(predicate = IsLaws.class, type = EffectType.SHOW)
    String m_kernels = "L5 E5 E5";

    @Widget(title = "Energy distance (voxels)", description = "Chebyshev distance within which the absolute response is averaged; 0: the "
            + "response itself.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsLaws.class, type = EffectType.SHOW)
    int m_energyDistance = 7;

    @Widget(title = "Wavelength (mm)", description = "Of the wave in the Gabor kernel.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsGabor.class, type = EffectType.SHOW)
    double m_lambda = 2;

    @Widget(title = "Aspect ratio", description = "Standard deviation along the wave over that across it.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsGabor.class, type = EffectType.SHOW)
    double m_gamma = 1.5;

    @Widget(title = "Orientation (degrees)", description = "From the columns towards the rows of the image.")
    @Effect(predicate = IsGabor.class, type = EffectType.SHOW)
    double m_theta;

    @Widget(title = "Orientations", description = "Number of orientations of a full turn that are averaged; 1: the given one alone.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsGabor.class, type = EffectType.SHOW)
    int m_steps = 16;

    @Widget(title = "Three planes", description = "Average the responses in the three orthogonal planes; else filter in slices alone.")
    @Effect(predicate = IsGabor.class, type = EffectType.SHOW)
    boolean m_orthogonal = true;

    @Widget(title = "Wavelet", description = "The pair of kernels.")
    @Effect(predicate = IsWavelet.class, type = EffectType.SHOW)
    WaveletChoice m_wavelet = WaveletChoice.DAUBECHIES_3;

    @Widget(title = "Band", description = "Low-pass (L) or high-pass (H) along columns, rows and slices: two letters filter in slices, "
            + "three in the volume. Empty: every band of the level in the volume.")
    @Effect(predicate = IsWavelet.class, type = EffectType.SHOW)
    String m_band = "";

    @Widget(title = "Level", description = "Of the transform, from 1, the finest. A decimated band has voxels 2^level times as large.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = HasLevel.class, type = EffectType.SHOW)
    int m_level = 1;

    @Widget(title = "Order along columns", description = "Order of the Riesz transform along the columns of the image.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsRiesz.class, type = EffectType.SHOW)
    int m_orderX = 1;

    @Widget(title = "Order along rows", description = "Order of the Riesz transform along the rows of the image.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsRiesz.class, type = EffectType.SHOW)
    int m_orderY;

    @Widget(title = "Order across slices", description = "Order of the Riesz transform across the slices.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsRiesz.class, type = EffectType.SHOW)
    int m_orderZ;

    @Widget(title = "Align with the image", description = "Let the axes of the transform follow the image: at each voxel they are those of "
            + "its structure tensor, the strongest first. Orders then count along these axes.")
    @ValueReference(Aligned.class)
    @Effect(predicate = IsRiesz.class, type = EffectType.SHOW)
    boolean m_aligned;

    @Widget(title = "Sigma of the structure tensor (mm)", description = "Standard deviation of the Gaussian that averages the tensor.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsAligned.class, type = EffectType.SHOW)
    double m_sigmaTensor = 1;

    @Widget(title = "Samples", description = "Points on the circle around a voxel, 3 to 64.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsPattern.class, type = EffectType.SHOW)
    int m_samples = 8;

    @Widget(title = "Radius (voxels)", description = "Of the circle around a voxel.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsPattern.class, type = EffectType.SHOW)
    double m_radius = 1;

    @Widget(title = "Rotations", description = "Whether the filter is applied in all right-angle rotations (24 in the volume, 4 in slices) "
            + "and how these responses become one. Not for decimated wavelets.")
    @Effect(predicate = HasRotations.class, type = EffectType.SHOW)
    Rotation m_rotation = Rotation.NONE;

    @Widget(title = "Boundary", description = "What stands outside the image: zeros, the nearest voxel, the image repeated, or mirrored.")
    @Effect(predicate = HasBoundary.class, type = EffectType.SHOW)
    BoundaryChoice m_boundary = BoundaryChoice.MIRROR;

    /**
     * The filter, or one for each band of a wavelet.
     *
     * @throws InvalidSettingsException naming what was found and expected where a setting is out of range
     */
    List<ImageFilter> filters() throws InvalidSettingsException {
        try {
            return switch (m_type) {
                case WAVELET, DECIMATED_WAVELET -> bands().stream().map(this::wavelet).toList();
                default -> List.of(filter());
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private ImageFilter filter() {
        return switch (m_type) {
            case MEAN -> new MeanFilter(m_extent.value(), m_support, m_boundary.value());
            case LAPLACIAN_OF_GAUSSIAN -> new LaplacianOfGaussian(m_extent.value(), m_sigma, m_cutOff, m_boundary.value());
            case LAWS -> new Laws(kernels(), m_boundary.value(), m_rotation.m_pooling, m_energyDistance);
            case GABOR -> new Gabor(m_sigma, m_lambda, m_gamma, Math.toRadians(m_theta), m_steps, m_orthogonal, m_boundary.value());
            case WAVELET, DECIMATED_WAVELET -> throw new IllegalStateException("A wavelet has several bands");
            case LOCAL_BINARY_PATTERN -> new LocalBinaryPattern(m_extent.value(), m_samples, m_radius, m_boundary.value());
            case SIMONCELLI -> new Simoncelli(m_extent.value(), m_level, m_boundary.value());
            case RIESZ_LAPLACIAN_OF_GAUSSIAN -> riesz(new LaplacianOfGaussian(Extent.VOLUME, m_sigma, m_cutOff, m_boundary.value()));
            case RIESZ_SIMONCELLI -> riesz(new Simoncelli(Extent.VOLUME, m_level, m_boundary.value()));
            case GRADIENT -> new GradientMagnitude(m_extent.value(), m_boundary.value());
            case SQUARE -> IntensityTransform.SQUARE;
            case SQUARE_ROOT -> IntensityTransform.SQUARE_ROOT;
            case LOGARITHM -> IntensityTransform.LOGARITHM;
            case EXPONENTIAL -> IntensityTransform.EXPONENTIAL;
        };
    }

    private ImageFilter riesz(ImageFilter inner) {
        return m_aligned ? new SteeredRiesz(inner, m_orderX, m_orderY, m_orderZ, m_sigmaTensor, m_boundary.value())
                : new Riesz(inner, m_orderX, m_orderY, m_orderZ, m_boundary.value());
    }

    private List<LawsKernel> kernels() {
        List<LawsKernel> kernels = new ArrayList<>();
        for (String name : m_kernels.strip().split("\\s+")) {
            try {
                kernels.add(LawsKernel.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Laws filter, kernels: found '" + name + "', expected L3, L5, E3, E5, S3, S5, W5 or R5", e);
            }
        }
        return kernels;
    }

    private List<String> bands() {
        return m_band.isBlank() ? List.of("LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH") : List.of(m_band.strip());
    }

    private ImageFilter wavelet(String band) {
        return m_type == FilterType.DECIMATED_WAVELET ? new DecimatedWavelet(m_wavelet.value(), band, m_level, m_boundary.value())
                : new SeparableWavelet(m_wavelet.value(), band, m_level, m_boundary.value(), m_rotation.m_pooling);
    }
}
