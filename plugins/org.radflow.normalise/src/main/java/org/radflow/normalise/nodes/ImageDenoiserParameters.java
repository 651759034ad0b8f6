package org.radflow.normalise.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.denoise.AnisotropicDiffusion;
import org.radflow.normalise.denoise.Denoiser;
import org.radflow.normalise.denoise.GaussianSmoothing;
import org.radflow.normalise.denoise.MedianFilter;
import org.radflow.normalise.denoise.NonLocalMeans;

/** Settings of the Image Denoiser. */
final class ImageDenoiserParameters implements NewImage.Parameters {

    /** How noise is lowered. */
    enum Method {
        @Label("Gaussian")
        GAUSSIAN,
        @Label("Median")
        MEDIAN,
        @Label("Non-local means")
        NON_LOCAL_MEANS,
        @Label("Anisotropic diffusion")
        ANISOTROPIC_DIFFUSION
    }

    interface MethodReference extends ParameterReference<Method> {
    }

    static final class IsGaussian implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.GAUSSIAN);
        }
    }

    static final class IsMedian implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.MEDIAN);
        }
    }

    static final class IsNonLocalMeans implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.NON_LOCAL_MEANS);
        }
    }

    static final class IsDiffusion implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.ANISOTROPIC_DIFFUSION);
        }
    }

    @Widget(title = "Image column", description = "The images to denoise.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Method", description = "Gaussian and median smooth everything, the other two keep edges.")
    @ValueReference(MethodReference.class)
    Method m_method = Method.NON_LOCAL_MEANS;

    @Widget(title = "Sigma (mm)", description = "Standard deviation of the Gaussian.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsGaussian.class, type = EffectType.SHOW)
    double m_sigma = 1;

    @Widget(title = "Radius (mm)", description = "The median is that of all voxels whose centres lie within this radius.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsMedian.class, type = EffectType.SHOW)
    double m_radius = 2;

    @Widget(title = "Patch radius (mm)", description = "Half edge of the boxes that are compared; 0 compares voxels alone.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsNonLocalMeans.class, type = EffectType.SHOW)
    double m_patch = 1;

    @Widget(title = "Search radius (mm)", description = "Half edge of the box whose voxels are averaged.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsNonLocalMeans.class, type = EffectType.SHOW)
    double m_search = 4;

    @Widget(title = "Strength", description = "The larger, the more differences of patches are taken for noise: h as a multiple of the noise.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsNonLocalMeans.class, type = EffectType.SHOW)
    double m_strength = 0.8;

    @Widget(title = "Noise", description = "Standard deviation of the noise in the unit of the image. 0 estimates it from each image.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsNonLocalMeans.class, type = EffectType.SHOW)
    double m_noise;

    @Widget(title = "Scale (mm)", description = "Standard deviation of the Gaussian that the diffusion is where there are no edges.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsDiffusion.class, type = EffectType.SHOW)
    double m_scale = 1.5;

    @Widget(title = "Contrast", description = "Gradient, in intensity per mm, above which edges are kept. 0 takes the 90th percentile"
        + " of each image's.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsDiffusion.class, type = EffectType.SHOW)
    double m_contrast;

    /** Defaults for the dialog of a new node without input. */
    ImageDenoiserParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image column. */
    ImageDenoiserParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        final Denoiser denoiser = denoiser();
        return NewImage.appended(spec, m_image, null, "denoised", (volume, mask) -> denoiser.apply(volume));
    }

    private Denoiser denoiser() throws InvalidSettingsException {
        return Checked.of(() -> switch (m_method) {
            case GAUSSIAN -> new GaussianSmoothing(m_sigma);
            case MEDIAN -> new MedianFilter(m_radius);
            case NON_LOCAL_MEANS -> new NonLocalMeans(m_patch, m_search, m_strength, m_noise);
            case ANISOTROPIC_DIFFUSION -> new AnisotropicDiffusion(m_scale, m_contrast);
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        denoiser();
    }
}
