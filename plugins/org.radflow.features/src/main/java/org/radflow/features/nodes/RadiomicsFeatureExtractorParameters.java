package org.radflow.features.nodes;

import java.util.EnumSet;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Radiomics Feature Extractor. */
final class RadiomicsFeatureExtractorParameters implements NodeParameters {

    @Section(title = "Features")
    interface FeatureSection {}

    @Section(title = "Re-segmentation")
    @After(FeatureSection.class)
    interface ResegmentationSection {}

    @Section(title = "Discretisation")
    @After(ResegmentationSection.class)
    interface DiscretisationSection {}

    @Section(title = "Texture aggregation")
    @After(DiscretisationSection.class)
    interface AggregationSection {}

    @Section(title = "Output")
    @After(AggregationSection.class)
    interface OutputSection {}

    /** How intensities become grey levels. */
    enum Binning {
        @Label("Bin width")
        FIXED_BIN_SIZE,
        @Label("Number of bins")
        FIXED_BIN_NUMBER,
        @Label("None")
        NONE;

        Discretisation with(double width, int number) {
            return switch (this) {
                case FIXED_BIN_SIZE -> Discretisation.fixedBinSize(width);
                case FIXED_BIN_NUMBER -> Discretisation.fixedBinNumber(number);
                case NONE -> Discretisation.NONE;
            };
        }
    }

    static final class HasLower implements BooleanReference {}

    static final class HasUpper implements BooleanReference {}

    static final class HasOutliers implements BooleanReference {}

    interface BinningReference extends ParameterReference<Binning> {}

    interface IvhBinningReference extends ParameterReference<Binning> {}

    static final class IsBinWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(BinningReference.class).isOneOf(Binning.FIXED_BIN_SIZE);
        }
    }

    static final class IsBinNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(BinningReference.class).isOneOf(Binning.FIXED_BIN_NUMBER);
        }
    }

    static final class IsIvhBinWidth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(IvhBinningReference.class).isOneOf(Binning.FIXED_BIN_SIZE);
        }
    }

    static final class IsIvhBinNumber implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(IvhBinningReference.class).isOneOf(Binning.FIXED_BIN_NUMBER);
        }
    }

    @Widget(title = "Image column", description = "The images to measure.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The regions to measure, each on the grid of its image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Layout(FeatureSection.class)
    @Widget(title = "Diagnostics", description = "Number of voxels of the mask, before and after re-segmentation, and of grey levels.")
    boolean m_diagnostics = true;

    @Layout(FeatureSection.class)
    @Widget(title = "Morphology", description = "29 features of shape, among them volume and area of the surface mesh, sphericity, "
            + "diameter, principal axes, bounding boxes and ellipsoids, integrated intensity, Moran's I and Geary's C.")
    boolean m_morphology = true;

    @Layout(FeatureSection.class)
    @Widget(title = "Local intensity", description = "Local and global intensity peak: means in a sphere of 1 cm3.")
    boolean m_localIntensity = true;

    @Layout(FeatureSection.class)
    @Widget(title = "Intensity statistics", description = "18 features of the distribution of intensities.")
    boolean m_statistics = true;

    @Layout(FeatureSection.class)
    @Widget(title = "Intensity histogram", description = "23 features of the histogram of grey levels.")
    boolean m_histogram = true;

    @Layout(FeatureSection.class)
    @Widget(title = "Intensity-volume histogram", description = "7 features of the volume that has at least some intensity.")
    boolean m_volumeHistogram = true;

    @Layout(FeatureSection.class)
    @Widget(title = "GLCM", description = "25 features of the grey level co-occurrence matrix.")
    boolean m_glcm = true;

    @Layout(FeatureSection.class)
    @Widget(title = "GLRLM", description = "16 features of the grey level run length matrix.")
    boolean m_glrlm = true;

    @Layout(FeatureSection.class)
    @Widget(title = "GLSZM", description = "16 features of the grey level size zone matrix.")
    boolean m_glszm = true;

    @Layout(FeatureSection.class)
    @Widget(title = "GLDZM", description = "16 features of the grey level distance zone matrix.")
    boolean m_gldzm = true;

    @Layout(FeatureSection.class)
    @Widget(title = "NGTDM", description = "5 features of the neighbourhood grey tone difference matrix.")
    boolean m_ngtdm = true;

    @Layout(FeatureSection.class)
    @Widget(title = "NGLDM", description = "17 features of the neighbouring grey level dependence matrix.")
    boolean m_ngldm = true;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Limit from below", description = "Leave out voxels below an intensity.")
    @ValueReference(HasLower.class)
    boolean m_limitLower;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Lowest intensity", description = "Voxels of this intensity are kept. Bins of fixed width start here.")
    @Effect(predicate = HasLower.class, type = EffectType.SHOW)
    double m_lower = -1000;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Limit from above", description = "Leave out voxels above an intensity.")
    @ValueReference(HasUpper.class)
    boolean m_limitUpper;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Highest intensity", description = "Voxels of this intensity are kept.")
    @Effect(predicate = HasUpper.class, type = EffectType.SHOW)
    double m_upper = 400;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Leave out outliers", description = "Leave out voxels far from the mean intensity of the region.")
    @ValueReference(HasOutliers.class)
    boolean m_excludeOutliers;

    @Layout(ResegmentationSection.class)
    @Widget(title = "Standard deviations", description = "Voxels up to so many standard deviations from the mean are kept.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = HasOutliers.class, type = EffectType.SHOW)
    double m_sigma = 3;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Grey levels by", description = "How intensities become the grey levels of the intensity histogram and the textures. "
            + "A bin width suits calibrated units (CT: 25 HU; PET: 0.5 SUV), a number of bins suits arbitrary units (MR). None takes "
            + "intensities as they are, which must be whole numbers from 1.")
    @ValueSwitchWidget
    @ValueReference(BinningReference.class)
    Binning m_binning = Binning.FIXED_BIN_SIZE;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Bin width", description = "In the image's unit. The first bin starts at the lowest intensity of the re-segmentation, "
            + "else at the minimum of the region.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsBinWidth.class, type = EffectType.SHOW)
    double m_binWidth = 25;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Number of bins", description = "From the minimum to the maximum of the region.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsBinNumber.class, type = EffectType.SHOW)
    int m_binNumber = 32;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Intensity-volume histogram by", description = "The steps of the intensity-volume histogram. None: steps of one unit, "
            + "as suits CT; PET needs a small bin width, e.g. 0.1 SUV; arbitrary units a number of bins, e.g. 1000.")
    @ValueSwitchWidget
    @ValueReference(IvhBinningReference.class)
    Binning m_ivhBinning = Binning.NONE;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Bin width (volume histogram)", description = "In the image's unit.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsIvhBinWidth.class, type = EffectType.SHOW)
    double m_ivhBinWidth = 2.5;

    @Layout(DiscretisationSection.class)
    @Widget(title = "Number of bins (volume histogram)", description = "From the minimum to the maximum of the region.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsIvhBinNumber.class, type = EffectType.SHOW)
    int m_ivhBinNumber = 1000;

    @Layout(AggregationSection.class)
    @Widget(title = "2D, averaged", description = "Directions within slices, values averaged over directions and slices (2D_avg). Families "
            + "without directions are computed per slice and averaged (2D).")
    boolean m_averaged2d;

    @Layout(AggregationSection.class)
    @Widget(title = "2D, merged per slice", description = "Directions merged within slices, values averaged over slices (2D_comb).")
    boolean m_sliceMerged2d;

    @Layout(AggregationSection.class)
    @Widget(title = "2.5D, merged per direction", description = "Slices merged for each direction within slices, values averaged over "
            + "directions (2_5D_avg). Families without directions merge the matrices of the slices (2_5D).")
    boolean m_directionMerged25d;

    @Layout(AggregationSection.class)
    @Widget(title = "2.5D, merged", description = "Slices and directions within slices merged (2_5D_comb).")
    boolean m_merged25d;

    @Layout(AggregationSection.class)
    @Widget(title = "3D, averaged", description = "13 directions in the volume, values averaged (3D_avg). Families without directions are "
            + "computed in the volume (3D).")
    boolean m_averaged3d = true;

    @Layout(AggregationSection.class)
    @Widget(title = "3D, merged", description = "13 directions in the volume merged (3D_comb).")
    boolean m_merged3d = true;

    @Layout(OutputSection.class)
    @Widget(title = "Keep image and mask", description = "Keep the image and the mask column in the output. Without them a streamed "
            + "workflow need not store the voxels of any patient.")
    boolean m_keepImages;

    /** Defaults without an input. */
    RadiomicsFeatureExtractorParameters() {}

    /** Defaults for an input: its last image and its last mask column. */
    RadiomicsFeatureExtractorParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    FeatureSettings settings() throws InvalidSettingsException {
        try {
            return new FeatureSettings(families(), aggregations(),
                    new Resegmentation(m_limitLower ? m_lower : Double.NEGATIVE_INFINITY, m_limitUpper ? m_upper : Double.POSITIVE_INFINITY,
                            m_excludeOutliers ? m_sigma : Double.POSITIVE_INFINITY),
                    m_binning.with(m_binWidth, m_binNumber), m_ivhBinning.with(m_ivhBinWidth, m_ivhBinNumber));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private Set<FeatureFamily> families() {
        Set<FeatureFamily> chosen = EnumSet.noneOf(FeatureFamily.class);
        add(chosen, m_diagnostics, FeatureFamily.DIAGNOSTICS);
        add(chosen, m_morphology, FeatureFamily.MORPHOLOGY);
        add(chosen, m_localIntensity, FeatureFamily.LOCAL_INTENSITY);
        add(chosen, m_statistics, FeatureFamily.INTENSITY_STATISTICS);
        add(chosen, m_histogram, FeatureFamily.INTENSITY_HISTOGRAM);
        add(chosen, m_volumeHistogram, FeatureFamily.INTENSITY_VOLUME_HISTOGRAM);
        add(chosen, m_glcm, FeatureFamily.GLCM);
        add(chosen, m_glrlm, FeatureFamily.GLRLM);
        add(chosen, m_glszm, FeatureFamily.GLSZM);
        add(chosen, m_gldzm, FeatureFamily.GLDZM);
        add(chosen, m_ngtdm, FeatureFamily.NGTDM);
        add(chosen, m_ngldm, FeatureFamily.NGLDM);
        return chosen;
    }

    private Set<Aggregation> aggregations() {
        Set<Aggregation> chosen = EnumSet.noneOf(Aggregation.class);
        add(chosen, m_averaged2d, Aggregation.AVERAGED_2D);
        add(chosen, m_sliceMerged2d, Aggregation.SLICE_MERGED_2D);
        add(chosen, m_directionMerged25d, Aggregation.DIRECTION_MERGED_25D);
        add(chosen, m_merged25d, Aggregation.MERGED_25D);
        add(chosen, m_averaged3d, Aggregation.AVERAGED_3D);
        add(chosen, m_merged3d, Aggregation.MERGED_3D);
        return chosen;
    }

    private static <E> void add(Set<E> chosen, boolean wanted, E element) {
        if (wanted) {
            chosen.add(element);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        settings();
    }
}
