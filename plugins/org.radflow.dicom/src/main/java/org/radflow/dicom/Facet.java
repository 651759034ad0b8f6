package org.radflow.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What may tell an image from another one at the same position: its kind, echo, diffusion weighting or time.
 *
 * @param tag the attribute
 * @param value its value as text
 */
public record Facet(Tag tag, String value) {

    /** Images that differ in these are never in one volume. */
    private static final List<Tag> KIND = List.of(Tag.StackID, Tag.FrameType, Tag.ComplexImageComponent);

    /** Tried in this order when several images share a position. */
    static final List<Tag> DISTINCTIONS = List.of(Tag.ImageType, Tag.ConvolutionKernel, Tag.EffectiveEchoTime, Tag.EchoTime,
        Tag.EchoNumbers, Tag.InversionTime, Tag.FlipAngle, Tag.DiffusionBValue, Tag.SiemensBValue, Tag.GEBValue,
        Tag.DiffusionGradientOrientation, Tag.TemporalPositionIndex, Tag.TemporalPositionIdentifier,
        Tag.TemporalPositionTimeOffset, Tag.NominalCardiacTriggerDelayTime, Tag.TriggerTime, Tag.AcquisitionNumber,
        Tag.AcquisitionDateTime, Tag.AcquisitionTime, Tag.ContentTime);

    private static final String SIEMENS = "SIEMENS MR HEADER";
    private static final String GE = "GEMS_PARM_01";
    /** GE adds a multiple of this to b-values. */
    private static final long GE_OFFSET = 1_000_000_000L;

    /** Numbers in order of their size, before texts. */
    static final Comparator<String> ORDER = Comparator.comparing(Facet::number, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Comparator.naturalOrder());

    /** Facets that always separate. */
    static List<Facet> kind(FrameAttributes attributes) throws DicomException {
        return of(attributes, KIND);
    }

    /** Facets that may separate. */
    static List<Facet> distinctions(FrameAttributes attributes) throws DicomException {
        return of(attributes, DISTINCTIONS);
    }

    private static List<Facet> of(FrameAttributes attributes, List<Tag> tags) throws DicomException {
        List<Facet> facets = new ArrayList<>();
        for (Tag tag : tags) {
            value(attributes, tag).ifPresent(value -> facets.add(new Facet(tag, value)));
        }
        return List.copyOf(facets);
    }

    private static Optional<String> value(FrameAttributes attributes, Tag tag) throws DicomException {
        return switch (tag) {
            case EffectiveEchoTime, DiffusionBValue, DiffusionGradientOrientation, TemporalPositionIndex, TemporalPositionTimeOffset,
                NominalCardiacTriggerDelayTime -> attributes.with(tag).values(tag.number());
            case SiemensBValue -> isFrom(attributes, Tag.SiemensPrivateCreator, SIEMENS) ? attributes.text(tag) : Optional.empty();
            case GEBValue -> isFrom(attributes, Tag.GEParametersPrivateCreator, GE) && attributes.number(tag).isPresent()
                ? Optional.of(Long.toString((long)attributes.number(tag).getAsDouble() % GE_OFFSET)) : Optional.empty();
            default -> attributes.text(tag);
        };
    }

    private static boolean isFrom(FrameAttributes attributes, Tag creator, String expected) {
        return attributes.text(creator).filter(expected::equals).isPresent();
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Keyword and value, such as {@code DiffusionBValue 800}. */
    @Override
    public String toString() {
        return tag.name() + " " + value;
    }
}
