package org.radflow.deep.nodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.deep.SegmenterSettings;
import org.radflow.deep.SegmenterSettings.Decision;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the ONNX Segmenter. */
final class OnnxSegmenterParameters implements NodeParameters {

    /** Slices or volumes. */
    enum SpaceChoice {
        @Label("2D: slice by slice")
        SLICES,
        @Label("3D: in volumes")
        VOLUMES
    }

    /** Weights of overlapping patches. */
    enum BlendingChoice {
        @Label("Gaussian")
        GAUSSIAN,
        @Label("Uniform")
        UNIFORM
    }

    /** How probabilities become structures. */
    enum DecisionChoice {
        @Label("Channel of the largest value")
        LARGEST(Decision.LARGEST),
        @Label("Threshold")
        THRESHOLD(Decision.THRESHOLD);

        private final Decision m_decision;

        DecisionChoice(final Decision decision) {
            m_decision = decision;
        }
    }

    interface DecisionReference extends ParameterReference<DecisionChoice> {
    }

    static final class IsThreshold implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(DecisionReference.class).isOneOf(DecisionChoice.THRESHOLD);
        }
    }

    /** An image that is another channel of the input. An element of an array. */
    static final class Channel implements NodeParameters {
        @Widget(title = "Image column", description = "Images on the grid of the first ones.")
        @ChoicesProvider(ImageColumns.Images.class)
        String m_image = "";
    }

    /** A structure that is wanted. An element of an array. */
    static final class Structure implements NodeParameters {
        @Widget(title = "Name", description = "It stands in the name of the mask column.")
        String m_name = "Lesion";

        @Widget(title = "Channel", description = "Channel of the network's output, from 0; where the network has one for the background, that is "
            + "mostly 0.")
        @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
        int m_channel = 1;
    }

    @Widget(title = "Image column", description = "The images to segment. A single image fills all channels of the input.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Further channels", description = "Images of the same case that are the second, third ... channel of the input.", advanced = true)
    @ArrayWidget(addButtonText = "Add channel", elementTitle = "Channel")
    Channel[] m_further = {};

    NetworkParameters m_network = new NetworkParameters();

    @Widget(title = "Output", advanced = true, description = "Name of the tensor or node that gives the structures. Empty: the first output.")
    String m_output = "";

    @Widget(title = "Space", description = "Slice by slice (in the planes of the turned image), or in volumes.")
    SpaceChoice m_space = SpaceChoice.SLICES;

    @Widget(title = "Orientation", description = "Directions in which the indices of columns, rows and slices grow before the network sees them: "
        + "three letters, one each of L (left) or R (right), P (back) or A (front), S (head) or I (feet). DICOM's axial slices are LPS; networks "
        + "trained on NIfTI files are often RAS. Axes are exchanged and reversed, not interpolated. Empty: as they are.")
    String m_orientation = "LPS";

    @Widget(title = "Spacing along rows (mm)", description = "Spacing on which the network was trained, along the first axis after turning. 0: the "
        + "image's own.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingX;

    @Widget(title = "Spacing along columns (mm)", description = "The same along the second axis.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingY;

    @Widget(title = "Spacing across slices (mm)", description = "The same along the third axis.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingZ;

    IntensityParameters m_intensities = new IntensityParameters();

    @Widget(title = "Patch width", description = "Voxels of a patch along the first axis. 0: as the network has it, or the whole image where it "
        + "takes any.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_width;

    @Widget(title = "Patch height", description = "The same along the second axis.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_height;

    @Widget(title = "Patch depth", description = "The same along the third axis, in 3D.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_depth;

    @Widget(title = "Multiple of", advanced = true, description = "Where a patch is the whole image, it is padded to a multiple of this: 2 to the "
        + "number of times that the network halves it.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_multiple = 32;

    @Widget(title = "Overlap", description = "Part of a patch that the next one covers, from 0 to below 1.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_overlap = 0.5;

    @Widget(title = "Blending", description = "How overlapping patches count. Gaussian: around the centre of the patch, sigma 1/8 of its width. "
        + "Uniform: all alike.")
    BlendingChoice m_blending = BlendingChoice.GAUSSIAN;

    @Widget(title = "Activation", description = "From the output to probabilities, before patches are blended.")
    ActivationChoice m_activation = ActivationChoice.SOFTMAX;

    @Widget(title = "Decision", description = "Channel of the largest value: a voxel belongs to one channel, of equal ones to the first. "
        + "Threshold: to every channel that reaches it.")
    @ValueReference(DecisionReference.class)
    DecisionChoice m_decision = DecisionChoice.LARGEST;

    @Widget(title = "Threshold", description = "Least probability, above 0 and below 1.")
    @Effect(predicate = IsThreshold.class, type = EffectType.SHOW)
    double m_threshold = 0.5;

    @Widget(title = "Largest part only", description = "Keep only the largest connected part of each structure (26 neighbours).")
    boolean m_largestOnly;

    @Widget(title = "Structures", description = "Each adds a mask column.")
    @ArrayWidget(addButtonText = "Add structure", elementTitle = "Structure")
    Structure[] m_structures = {new Structure()};

    @Widget(title = "Layout", advanced = true, description = "Order of the axes of input and output.")
    LayoutChoice m_layout = LayoutChoice.CHANNELS_FIRST;

    /** Defaults without an input. */
    OnnxSegmenterParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image column. */
    OnnxSegmenterParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    /** Positions of the columns of images, in the order of the channels. */
    int[] images(final DataTableSpec spec) throws InvalidSettingsException {
        final List<Integer> images = new ArrayList<>();
        images.add(ImageColumns.index(spec, "Image column", m_image, VolumeValue.class));
        for (final Channel channel : m_further) {
            images.add(ImageColumns.index(spec, "Further channels", channel.m_image, VolumeValue.class));
        }
        return images.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    SegmenterSettings settings() throws InvalidSettingsException {
        try {
            return new SegmenterSettings(m_space == SpaceChoice.SLICES ? 2 : 3, m_orientation.strip(),
                new double[]{m_spacingX, m_spacingY, m_spacingZ}, new int[]{m_width, m_height, m_depth}, m_multiple, m_overlap,
                m_blending == BlendingChoice.GAUSSIAN, m_intensities.intensities(), m_layout.m_layout, m_activation.m_activation,
                m_decision.m_decision, m_threshold, m_largestOnly);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_network.validate();
        settings();
        final Set<String> names = new HashSet<>();
        for (final Structure structure : m_structures) {
            if (structure.m_name.isBlank() || !names.add(structure.m_name.strip())) {
                throw new InvalidSettingsException("Structures: found the name '" + structure.m_name + "', expected a name of its own for each");
            }
            if (structure.m_channel < 0) {
                throw new InvalidSettingsException("Channel: found " + structure.m_channel + ", expected 0 or more");
            }
        }
        if (m_structures.length == 0) {
            throw new InvalidSettingsException("Structures: found none, expected at least one");
        }
    }
}
