package org.radflow.image.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A file of one or several 3D images on one grid, of which the header is read and the voxels are not: {@link #volume} and {@link #mask} read them.
 * Immutable and thread-safe.
 */
public final class ImageFile {

    /** Distance to a whole number that counts as none: scaled labels are not exact. */
    private static final double LABEL_ROUNDING = 1e-4;
    private static final int LARGEST_LABEL = 65_535;
    private static final int SHOWN_LABELS = 20;

    private final Path path;
    private final Geometry geometry;
    private final int volumes;
    private final String volumesField;
    private final List<Segment> segments;
    private final VoxelSource voxels;

    ImageFile(final Path path, final Geometry geometry, final int volumes, final String volumesField, final List<Segment> segments,
        final VoxelSource voxels) {
        this.path = path;
        this.geometry = geometry;
        this.volumes = volumes;
        this.volumesField = volumesField;
        this.segments = List.copyOf(segments);
        this.voxels = voxels;
    }

    /** The file, or that of the header. */
    public Path path() {
        return path;
    }

    /** Where the voxels lie, mm, LPS. */
    public Geometry geometry() {
        return geometry;
    }

    /** Number of 3D images: time points, components or layers. */
    public int volumes() {
        return volumes;
    }

    /** The regions that the header names. */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * Reads one of the 3D images; values are scaled as the header says.
     *
     * @param number from 0 on
     * @throws IOException naming the file and what is wrong
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public Volume volume(final int number) throws IOException {
        final float[][] read = new float[1][];
        voxels.read(Objects.checkIndex(number, volumes), count -> {
            final float[] floats = new float[count];
            read[0] = floats;
            return (first, values, length) -> {
                for (int n = 0; n < length; n++) {
                    floats[first + n] = (float)values[n];
                }
            };
        });
        return new Volume(geometry, read[0]);
    }

    /** Reads the 3D image of a file that has no more. */
    public Volume onlyVolume() throws IOException {
        requireOne();
        return volume(0);
    }

    private void requireOne() throws IOException {
        if (volumes != 1) {
            throw new IOException(path + ": " + volumesField + " is " + volumes + ", expected 1 (a single 3D image)");
        }
    }

    /**
     * Reads labels, whole numbers of which the chosen ones are inside. Other images, such as maps of probabilities, are refused. Several 3D images
     * are layers of segments that the header names.
     *
     * @throws IOException naming the file and what is wrong, such as a voxel that is no label, or a label that is absent, with those that are there
     */
    public Mask mask(final LabelChoice choice) throws IOException {
        final Map<Integer, BitSet> labelsOfLayers = labelsOfLayers(choice);
        final byte[][] inside = new byte[1][];
        for (final Map.Entry<Integer, BitSet> layer : labelsOfLayers.entrySet()) {
            final BitSet labels = layer.getValue();
            final BitSet present = new BitSet();
            voxels.read(layer.getKey(), count -> {
                final byte[] bytes = inside[0] == null ? new byte[count] : inside[0];
                inside[0] = bytes;
                return (first, values, length) -> {
                    for (int n = 0; n < length; n++) {
                        final int label = label(values[n]);
                        present.set(label);
                        bytes[first + n] |= (byte)(labels.get(label) ? 1 : 0);
                    }
                };
            });
            requirePresent(choice, labels, present);
        }
        return new Mask(geometry, inside[0]);
    }

    /** The layers to read and the labels that are inside. */
    private Map<Integer, BitSet> labelsOfLayers(final LabelChoice choice) throws IOException {
        if (segments.isEmpty()) {
            requireOne();
        }
        final Map<Integer, BitSet> labels = new TreeMap<>();
        if (choice.wanted().isEmpty()) {
            for (int layer = 0; layer < volumes; layer++) {
                labels.computeIfAbsent(layer, n -> new BitSet()).set(1, LARGEST_LABEL + 1);
            }
        }
        for (final String wanted : choice.wanted()) {
            for (final Segment segment : segments(wanted)) {
                labels.computeIfAbsent(segment.layer(), n -> new BitSet()).set(segment.label());
            }
        }
        return labels;
    }

    private List<Segment> segments(final String wanted) throws IOException {
        final boolean isValue = wanted.matches("\\d{1,5}");
        final List<Segment> matching = new ArrayList<>();
        for (final Segment segment : segments) {
            if (segment.name().equals(wanted) || isValue && segment.label() == Integer.parseInt(wanted)) {
                matching.add(segment);
            }
        }
        if (matching.isEmpty() && isValue && Integer.parseInt(wanted) > 0 && volumes == 1) {
            matching.add(new Segment(wanted, Integer.parseInt(wanted), 0));
        }
        if (matching.isEmpty()) {
            throw new IOException(path + ": no label '" + wanted + "', expected "
                + (segments.isEmpty() ? "a value above 0, as the file names no labels" : "one of " + segments.stream().map(Segment::name).toList()));
        }
        return matching;
    }

    private void requirePresent(final LabelChoice choice, final BitSet labels, final BitSet present) throws IOException {
        for (int label = labels.nextSetBit(0); !choice.wanted().isEmpty() && label >= 0; label = labels.nextSetBit(label + 1)) {
            if (!present.get(label)) {
                present.clear(0);
                throw new IOException(path + ": no voxel has label " + label + ", expected one of "
                    + present.stream().limit(SHOWN_LABELS).boxed().toList() + (present.cardinality() > SHOWN_LABELS ? " and more" : ""));
            }
        }
    }

    private int label(final double value) throws IOException {
        final double label = Math.rint(value);
        if (!(label >= 0 && label <= LARGEST_LABEL && Math.abs(value - label) <= LABEL_ROUNDING)) {
            throw new IOException(path + ": a mask voxel is " + value + ", expected a whole number, 0 (outside) or above (inside), at most "
                + LARGEST_LABEL);
        }
        return (int)label;
    }
}
