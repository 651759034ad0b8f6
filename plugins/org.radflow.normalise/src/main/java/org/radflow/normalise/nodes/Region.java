package org.radflow.normalise.nodes;

import java.util.Arrays;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.intensity.BodyMask;
import org.radflow.normalise.intensity.Sample;

/** The part of an image whose intensities a scale is made of. */
enum Region {
    @Label("Mask")
    MASK,
    @Label("Body, found automatically")
    BODY,
    @Label("Whole image")
    IMAGE;

    /** The intensities. @param mask null unless the region is a mask */
    Sample sample(final Volume volume, final Mask mask) {
        return switch (this) {
            case MASK -> Sample.of(volume, mask);
            case BODY -> Sample.of(volume, BodyMask.of(volume));
            case IMAGE -> Sample.of(volume);
        };
    }

    /** The region as a mask. @param mask null unless the region is a mask */
    Mask mask(final Volume volume, final Mask mask) {
        return switch (this) {
            case MASK -> mask;
            case BODY -> BodyMask.of(volume);
            case IMAGE -> everything(volume.geometry());
        };
    }

    private static Mask everything(final Geometry grid) {
        final byte[] inside = new byte[grid.voxels()];
        Arrays.fill(inside, (byte)1);
        return new Mask(grid, inside);
    }

    /** The column of masks; null unless the region is a mask. */
    String maskColumn(final String mask) {
        return this == MASK ? mask : null;
    }

    /** How the region is told in nodes that have it. */
    static final String DESCRIPTION = "Whose intensities count: those inside a mask, those of the body, or all. The body is found by Otsu's"
        + " threshold, of what lies above the largest part that hangs together by voxel faces, with all that it encloses in each slice."
        + " Intensities that are not finite do not count.";

    interface Reference extends ParameterReference<Region> {
    }

    /** Whether the region is a mask. */
    static final class IsMask implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(MASK);
        }
    }
}
