package org.radflow.normalise.nodes;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.registration.Motion;
import org.radflow.normalise.registration.Registration;
import org.radflow.normalise.registration.Registration.Start;
import org.radflow.normalise.registration.Similarity;

/** Settings of the Image Registration. */
final class ImageRegistrationParameters implements NodeParameters {

    /** How the patient may have moved. */
    enum MotionChoice {
        @Label("Rigid")
        RIGID(Motion.RIGID),
        @Label("Affine")
        AFFINE(Motion.AFFINE);

        private final Motion m_motion;

        MotionChoice(final Motion motion) {
            m_motion = motion;
        }
    }

    /** What makes images alike. */
    enum SimilarityChoice {
        @Label("Mutual information")
        MUTUAL_INFORMATION(Similarity.MUTUAL_INFORMATION),
        @Label("Mean squares")
        MEAN_SQUARES(Similarity.MEAN_SQUARES);

        private final Similarity m_similarity;

        SimilarityChoice(final Similarity similarity) {
            m_similarity = similarity;
        }
    }

    /** Where the search starts. */
    enum StartChoice {
        @Label("Patient position")
        PATIENT_POSITION(Start.PATIENT_POSITION),
        @Label("Centres of the images")
        CENTRES(Start.CENTRES),
        @Label("Centres of mass")
        CENTRES_OF_MASS(Start.CENTRES_OF_MASS);

        private final Start m_start;

        StartChoice(final Start start) {
            m_start = start;
        }
    }

    @Widget(title = "Fixed image column", description = "The images that stay where they are.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_fixed = "";

    @Widget(title = "Moving image column", description = "The images that are laid on them.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_moving = "";

    @Widget(title = "Moving mask column", description = "Masks on the moving images, to be carried over to the fixed ones. Empty: none.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Fixed mask column", description = "Masks that say where the fixed image is compared, in its patient space. Empty: everywhere.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_region = "";

    @Widget(title = "Motion", description = "Rigid: rotation and shift. Affine: also scaling and shearing.")
    MotionChoice m_motion = MotionChoice.RIGID;

    @Widget(title = "Similarity", description = "Mutual information: any modalities. Mean squares: one modality with one scale.")
    SimilarityChoice m_similarity = SimilarityChoice.MUTUAL_INFORMATION;

    @Widget(title = "Start", description = "Patient position: as the files say, right for one frame of reference. Otherwise the centres of the images"
        + " are laid on each other, or their centres of mass.")
    StartChoice m_start = StartChoice.PATIENT_POSITION;

    @Widget(title = "Image interpolation", description = "How intensities of the moving image between voxel centres are found for the result.")
    InterpolationMethod m_interpolation = InterpolationMethod.LINEAR;

    @Widget(title = "Grids", advanced = true, description = "Number of grids, from 1 to 6, each twice as coarse as the next.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_levels = 3;

    @Widget(title = "Finest grid (mm)", advanced = true, description = "Spacing of the finest grid; an axis with larger voxels keeps its own.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_finest = 2;

    @Widget(title = "Points", advanced = true, description = "About how many points of the fixed image are compared at most, at least 1,000.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_samples = 50_000;

    @Widget(title = "Iterations", advanced = true, description = "Most steps of the search on each grid.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_iterations = 100;

    /** Defaults for the dialog of a new node without input. */
    ImageRegistrationParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its first image column is fixed, its last moves. */
    ImageRegistrationParameters(final NodeParametersInput input) {
        final List<DataColumnSpec> images = ColumnSelectionUtil.getCompatibleColumnsOfFirstPort(input, VolumeValue.class);
        if (!images.isEmpty()) {
            m_fixed = images.get(0).getName();
            m_moving = images.get(images.size() - 1).getName();
        }
    }

    Registration registration() throws InvalidSettingsException {
        return Checked.of(() -> new Registration(m_motion.m_motion, m_similarity.m_similarity, m_start.m_start, m_levels, m_finest, m_samples,
            m_iterations));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        registration();
    }
}
