package org.radflow.features.nodes;

import java.util.EnumSet;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.features.Configuration;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.ModalityDefaults;
import org.radflow.features.Preparation;
import org.radflow.features.nodes.ConfigurationEffects.BinningReference;
import org.radflow.features.nodes.ConfigurationEffects.HasLower;
import org.radflow.features.nodes.ConfigurationEffects.HasOutliers;
import org.radflow.features.nodes.ConfigurationEffects.HasUpper;
import org.radflow.features.nodes.ConfigurationEffects.IsBinNumber;
import org.radflow.features.nodes.ConfigurationEffects.IsBinWidth;
import org.radflow.features.nodes.ConfigurationEffects.IsCustom;
import org.radflow.features.nodes.ConfigurationEffects.IsIvhBinNumber;
import org.radflow.features.nodes.ConfigurationEffects.IsIvhBinWidth;
import org.radflow.features.nodes.ConfigurationEffects.IsLowerLimited;
import org.radflow.features.nodes.ConfigurationEffects.IsResampled;
import org.radflow.features.nodes.ConfigurationEffects.IsUpperLimited;
import org.radflow.features.nodes.ConfigurationEffects.IsWithoutOutliers;
import org.radflow.features.nodes.ConfigurationEffects.IvhBinningReference;
import org.radflow.features.nodes.ConfigurationEffects.PresetReference;
import org.radflow.features.nodes.ConfigurationEffects.Resamples;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.TextureOptions;

/** One configuration: how a region is prepared and which features are computed of it. An element of an array. */
final class ConfigurationParameters implements NodeParameters {

    @Widget(title = "Name", description = "Ending of the names of the configuration's columns, after two underscores: letters, digits, "
            + "points and hyphens. May stay empty for one configuration.")
    String m_name = "";

    @Widget(title = "Settings", description = "Own settings, or those of another: the configurations A to E of IBSI 1, for CT; or the features of "
            + "PyRadiomics under their names with its default settings, bins of 25 and the image as it is, in the volume or in slices (with the 2D "
            + "shape of regions in one slice); not of filtered images.")
    @ValueReference(PresetReference.class)
    Preset m_preset = Preset.CUSTOM;

    @Widget(title = "Resample", description = "Interpolate image and mask to another voxel spacing first, on a grid with the same centre. "
            + "Voxels of one size make patients comparable.")
    @ValueReference(Resamples.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_resample;

    @Widget(title = "Spacing x (mm)", description = "New voxel spacing along the columns of the image; 0 keeps it.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsResampled.class, type = EffectType.SHOW)
    double m_spacingX = 1;

    @Widget(title = "Spacing y (mm)", description = "New voxel spacing along the rows of the image; 0 keeps it.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsResampled.class, type = EffectType.SHOW)
    double m_spacingY = 1;

    @Widget(title = "Spacing z (mm)", description = "New voxel spacing across the slices; 0 keeps it, for features in slices.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsResampled.class, type = EffectType.SHOW)
    double m_spacingZ = 1;

    @Widget(title = "Image interpolation", description = "Of the intensities.")
    @ValueSwitchWidget
    @Effect(predicate = IsResampled.class, type = EffectType.SHOW)
    InterpolationChoice m_imageInterpolation = InterpolationChoice.CUBIC_BSPLINE;

    @Widget(title = "Mask interpolation", description = "Of the mask; a new voxel is inside from a share of one half.")
    @ValueSwitchWidget
    @Effect(predicate = IsResampled.class, type = EffectType.SHOW)
    InterpolationChoice m_maskInterpolation = InterpolationChoice.LINEAR;

    @Widget(title = "Round intensities", description = "Make intensities whole numbers before anything is measured, as Hounsfield units "
            + "are. Not for PET or normalised MR.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_round;

    @Widget(title = "Limit from below", description = "Leave out voxels below an intensity.")
    @ValueReference(HasLower.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_limitLower;

    @Widget(title = "Lowest intensity", description = "Voxels of this intensity are kept. Bins of fixed width start here.")
    @Effect(predicate = IsLowerLimited.class, type = EffectType.SHOW)
    double m_lower = -1000;

    @Widget(title = "Limit from above", description = "Leave out voxels above an intensity.")
    @ValueReference(HasUpper.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_limitUpper;

    @Widget(title = "Highest intensity", description = "Voxels of this intensity are kept.")
    @Effect(predicate = IsUpperLimited.class, type = EffectType.SHOW)
    double m_upper = 400;

    @Widget(title = "Leave out outliers", description = "Leave out voxels far from the mean intensity of the region.")
    @ValueReference(HasOutliers.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_excludeOutliers;

    @Widget(title = "Standard deviations", description = "Voxels up to so many standard deviations from the mean are kept.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsWithoutOutliers.class, type = EffectType.SHOW)
    double m_sigma = 3;

    @Widget(title = "Grey levels by", description = "How intensities become the grey levels of the intensity histogram and the textures. "
            + "By modality: bins of 25 HU for CT, of 0.25 SUV for PET (PT), 32 bins for MR and others, and 2.5 HU, 0.1 SUV or 1000 bins in the "
            + "intensity-volume histogram. A bin width suits calibrated units, a number of bins arbitrary ones. None takes intensities "
            + "as they are, which must be whole numbers from 1.")
    @ValueReference(BinningReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    Binning m_binning = Binning.BY_MODALITY;

    @Widget(title = "Bin width", description = "In the image's unit. The first bin starts at the lowest intensity of the re-segmentation, "
            + "else at the minimum of the region.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsBinWidth.class, type = EffectType.SHOW)
    double m_binWidth = 25;

    @Widget(title = "Number of bins", description = "From the minimum to the maximum of the region.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsBinNumber.class, type = EffectType.SHOW)
    int m_binNumber = 32;

    @Widget(title = "Intensity-volume histogram by", description = "The steps of the intensity-volume histogram. None: steps of one unit.")
    @ValueReference(IvhBinningReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    Binning m_ivhBinning = Binning.BY_MODALITY;

    @Widget(title = "Bin width (volume histogram)", description = "In the image's unit.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsIvhBinWidth.class, type = EffectType.SHOW)
    double m_ivhBinWidth = 2.5;

    @Widget(title = "Number of bins (volume histogram)", description = "From the minimum to the maximum of the region.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsIvhBinNumber.class, type = EffectType.SHOW)
    int m_ivhBinNumber = 1000;

    @Widget(title = "Diagnostics", description = "Image and mask before and after each step, as IBSI lists them, and the number of grey levels.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_diagnostics = true;

    @Widget(title = "Morphology", description = "29 features of shape, among them volume and area of the surface mesh, sphericity, "
            + "diameter, principal axes, bounding boxes and ellipsoids, integrated intensity, Moran's I and Geary's C.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_morphology = true;

    @Widget(title = "Local intensity", description = "Local and global intensity peak: means in a sphere of 1 cm3.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_localIntensity = true;

    @Widget(title = "Intensity statistics", description = "18 features of the distribution of intensities.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_statistics = true;

    @Widget(title = "Intensity histogram", description = "23 features of the histogram of grey levels.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_histogram = true;

    @Widget(title = "Intensity-volume histogram", description = "7 features of the volume that has at least some intensity.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_volumeHistogram = true;

    @Widget(title = "GLCM", description = "25 features of the grey level co-occurrence matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_glcm = true;

    @Widget(title = "GLRLM", description = "16 features of the grey level run length matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_glrlm = true;

    @Widget(title = "GLSZM", description = "16 features of the grey level size zone matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_glszm = true;

    @Widget(title = "GLDZM", description = "16 features of the grey level distance zone matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_gldzm = true;

    @Widget(title = "NGTDM", description = "5 features of the neighbourhood grey tone difference matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_ngtdm = true;

    @Widget(title = "NGLDM", description = "17 features of the neighbouring grey level dependence matrix.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_ngldm = true;

    @Widget(title = "2D, averaged", description = "Directions within slices, values averaged over directions and slices (2D_avg). Families "
            + "without directions are computed per slice and averaged (2D).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_averaged2d;

    @Widget(title = "2D, merged per slice", description = "Directions merged within slices, values averaged over slices (2D_comb).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_sliceMerged2d;

    @Widget(title = "2.5D, merged per direction", description = "Slices merged for each direction within slices, values averaged over "
            + "directions (2_5D_avg). Families without directions merge the matrices of the slices (2_5D).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_directionMerged25d;

    @Widget(title = "2.5D, merged", description = "Slices and directions within slices merged (2_5D_comb).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_merged25d;

    @Widget(title = "3D, averaged", description = "13 directions in the volume, values averaged (3D_avg). Families without directions are "
            + "computed in the volume (3D).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_averaged3d = true;

    @Widget(title = "3D, merged", description = "13 directions in the volume merged (3D_comb).")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_merged3d = true;

    @Widget(title = "Distance (voxels)", description = "Chebyshev distance of the pairs of the GLCM, and greatest of the neighbours in NGTDM "
            + "and NGLDM, 1 to 10.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    int m_distance = 1;

    @Widget(title = "Weighting of directions", description = "By exp(-|m|^2) of the step m along a direction in voxels, where the "
            + "matrices of GLCM and GLRLM are merged.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    WeightingChoice m_weighting = WeightingChoice.NONE;

    @Widget(title = "Symmetric GLCM", description = "Count each pair in both orders, as IBSI has it.")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    boolean m_symmetric = true;

    @Widget(title = "Coarseness (grey levels)", description = "Largest difference of grey levels at which a neighbour is dependent in the "
            + "NGLDM.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    int m_coarseness;

    /**
     * @param usual grey levels where they are chosen by modality
     * @throws InvalidSettingsException naming what was found and expected where a setting is out of range
     */
    Configuration configuration(ModalityDefaults usual) throws InvalidSettingsException {
        try {
            return m_preset.ibsi().map(ibsi -> ibsi.configuration().named(m_name)).orElseGet(() -> custom(usual));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private Configuration custom(ModalityDefaults usual) {
        double keep = m_resample ? 1 : 0;
        Preparation preparation = new Preparation(keep * m_spacingX, keep * m_spacingY, keep * m_spacingZ,
                m_imageInterpolation.interpolation(), m_maskInterpolation.interpolation(), 0.5, m_round);
        return new Configuration(m_name, preparation, new FeatureSettings(families(), aggregations(),
                new Resegmentation(m_limitLower ? m_lower : Double.NEGATIVE_INFINITY, m_limitUpper ? m_upper : Double.POSITIVE_INFINITY,
                        m_excludeOutliers ? m_sigma : Double.POSITIVE_INFINITY),
                m_binning.with(m_binWidth, m_binNumber, usual.discretisation()),
                m_ivhBinning.with(m_ivhBinWidth, m_ivhBinNumber, usual.ivhDiscretisation()),
                new TextureOptions(m_distance, m_weighting.weighting(), m_symmetric, m_coarseness)));
    }

    /** @throws InvalidSettingsException if it holds a character that names of columns must not have */
    String name() throws InvalidSettingsException {
        try {
            return Configuration.requireName(m_name);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    boolean dependsOnModality() {
        return m_preset == Preset.CUSTOM && (m_binning == Binning.BY_MODALITY || m_ivhBinning == Binning.BY_MODALITY);
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
}
