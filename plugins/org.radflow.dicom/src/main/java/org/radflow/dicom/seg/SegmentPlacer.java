package org.radflow.dicom.seg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.radflow.dicom.DicomException;
import org.radflow.dicom.RoiMask;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Segments on the grid of an image. A frame whose pixels are voxels of the image, be it in another order of rows or columns, cropped or
 * reaching beyond, is copied. Any other frame is refused, saying how many mm it is off, or resampled on request: a voxel then takes the
 * pixel nearest to its centre, in the nearest frame that is at most half a frame distance away. Frames are placed by their position.
 */
public final class SegmentPlacer {

    /** Pixels may be off their voxel by this part of a voxel, as positions are written with few digits. */
    private static final double TOLERANCE = 0.05;

    private final Segmentation segmentation;
    private final Segment segment;
    private final Geometry geometry;
    private final byte[] voxels;
    private long beyond;
    private double farthest;
    private double farthestMm;

    private SegmentPlacer(Segmentation segmentation, Segment segment, Geometry geometry) {
        this.segmentation = segmentation;
        this.segment = segment;
        this.geometry = geometry;
        this.voxels = new byte[geometry.voxels()];
    }

    /**
     * @param threshold from 0 to 1: fractions (probability or occupancy) from here on are inside
     * @param resample whether frames off the grid of the image are resampled instead of refused
     * @throws DicomException if frames are off the grid or not placed, or the segment has no voxel in the image
     */
    public static RoiMask place(Segmentation segmentation, Segment segment, Geometry geometry, double threshold,
            boolean resample) throws DicomException {
        SegmentPlacer placer = new SegmentPlacer(segmentation, segment, geometry);
        List<SegmentFrame> frames = segmentation.frames(segment);
        List<String> notes = new ArrayList<>();
        for (SegmentFrame frame : frames) {
            placer.measure(frame);
        }
        if (placer.farthest <= TOLERANCE) {
            for (SegmentFrame frame : frames) {
                placer.copy(frame, segmentation.inside(frame, segment, threshold));
            }
        } else if (resample) {
            placer.resample(frames, threshold);
            notes.add(placer.label() + " is resampled to the grid of the image by nearest pixels");
        } else {
            throw placer.notOnGrid();
        }
        if (placer.beyond > 0) {
            notes.add(placer.label() + ": " + placer.beyond + " of its pixels lie beyond the image");
        }
        Mask mask = new Mask(geometry, placer.voxels);
        if (mask.isEmpty()) {
            throw new DicomException(segmentation.file() + ": " + placer.label() + " is empty: found "
                + (placer.beyond > 0 ? "all of its pixels beyond the image" : "no pixel") + ", expected at least one");
        }
        return new RoiMask(mask, notes);
    }

    private String label() {
        return "segment '" + segment.label() + "'";
    }

    private DicomException notOnGrid() {
        return new DicomException(String.format(Locale.ROOT,
            "%s: %s does not lie on the voxels of the image: found pixels up to %.3f mm off the nearest voxel, or of another size, "
                + "expected the grid of the image (or resampling, if you ask for it)",
            segmentation.file(), label(), farthestMm));
    }

    /** Measures how far the corners of a frame are from the voxels that they should be; at least 0.5 voxels if a step is not a voxel. */
    private void measure(SegmentFrame frame) throws DicomException {
        SegmentFrame.Plane plane = plane(frame);
        double[] first = plane.toIndex(geometry, 0, 0);
        double[] nextColumn = plane.toIndex(geometry, 1, 0);
        double[] nextRow = plane.toIndex(geometry, 0, 1);
        int last = segmentation.columns() - 1;
        int bottom = segmentation.rows() - 1;
        double[] corner = plane.toIndex(geometry, last, bottom);
        int steps = 0;
        for (int a = 0; a < 3; a++) {
            double column = Math.rint(nextColumn[a] - first[a]);
            double row = Math.rint(nextRow[a] - first[a]);
            steps += (int)(Math.abs(column) + Math.abs(row));
            double expected = Math.rint(first[a]) + last * column + bottom * row;
            double off = Math.max(Math.abs(first[a] - Math.rint(first[a])), Math.abs(corner[a] - expected));
            farthest = Math.max(farthest, off);
            farthestMm = Math.max(farthestMm, off * geometry.spacing(a));
        }
        farthest = steps == 2 ? farthest : Math.max(farthest, 0.5);
    }

    private void copy(SegmentFrame frame, boolean[] inside) throws DicomException {
        SegmentFrame.Plane plane = plane(frame);
        for (int row = 0; row < segmentation.rows(); row++) {
            for (int column = 0; column < segmentation.columns(); column++) {
                if (inside[column + segmentation.columns() * row]) {
                    double[] index = plane.toIndex(geometry, column, row);
                    int i = (int)Math.rint(index[0]);
                    int j = (int)Math.rint(index[1]);
                    int k = (int)Math.rint(index[2]);
                    if (i >= 0 && j >= 0 && k >= 0 && i < geometry.size(0) && j < geometry.size(1) && k < geometry.size(2)) {
                        voxels[geometry.index(i, j, k)] = 1;
                    } else {
                        beyond++;
                    }
                }
            }
        }
    }

    private SegmentFrame.Plane plane(SegmentFrame frame) throws DicomException {
        if (frame.plane().isPresent()) {
            return frame.plane().get();
        }
        if (geometry.size(2) > 1 || geometry.size(0) != segmentation.columns() || geometry.size(1) != segmentation.rows()) {
            throw new DicomException(segmentation.file() + ": PlanePositionSequence (0020,9113): found nothing for frame "
                + (frame.number() + 1) + ", expected its position, or an image of one slice with the same rows and columns");
        }
        double[] column = geometry.toPhysical(1, 0, 0);
        double[] row = geometry.toPhysical(0, 1, 0);
        double[] origin = geometry.toPhysical(0, 0, 0);
        for (int a = 0; a < 3; a++) {
            column[a] -= origin[a];
            row[a] -= origin[a];
        }
        return new SegmentFrame.Plane(origin, column, row);
    }

    /** A frame with its distance from the origin along the normal, mm. */
    private record Layer(double distance, SegmentFrame.Plane plane, boolean[] inside) {
    }

    private void resample(List<SegmentFrame> frames, double threshold) throws DicomException {
        double[] normal = plane(frames.get(0)).normal();
        List<Layer> layers = new ArrayList<>();
        for (SegmentFrame frame : frames) {
            SegmentFrame.Plane plane = plane(frame);
            layers.add(new Layer(dot(plane.position(), normal), plane, segmentation.inside(frame, segment, threshold)));
        }
        layers.sort(Comparator.comparingDouble(Layer::distance));
        double reach = frameDistance(layers) / 2;
        for (int k = 0; k < geometry.size(2); k++) {
            for (int j = 0; j < geometry.size(1); j++) {
                for (int i = 0; i < geometry.size(0); i++) {
                    double[] at = geometry.toPhysical(i, j, k);
                    Layer layer = nearest(layers, dot(at, normal));
                    if (Math.abs(layer.distance - dot(at, normal)) <= reach && isInside(layer, at)) {
                        voxels[geometry.index(i, j, k)] = 1;
                    }
                }
            }
        }
    }

    /** The smallest distance between frames; for frames of one position, the smallest spacing of the image. */
    private double frameDistance(List<Layer> layers) {
        double distance = Double.POSITIVE_INFINITY;
        for (int n = 1; n < layers.size(); n++) {
            double gap = layers.get(n).distance - layers.get(n - 1).distance;
            distance = gap > 1e-3 ? Math.min(distance, gap) : distance;
        }
        return Double.isFinite(distance) ? distance
            : Math.min(geometry.spacing(0), Math.min(geometry.spacing(1), geometry.spacing(2)));
    }

    private static Layer nearest(List<Layer> layers, double distance) {
        int low = 0;
        int high = layers.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean below = distance - layers.get(middle).distance > layers.get(middle + 1).distance - distance;
            low = below ? middle + 1 : low;
            high = below ? high : middle;
        }
        return layers.get(low);
    }

    private boolean isInside(Layer layer, double[] at) {
        double[] offset = new double[3];
        for (int a = 0; a < 3; a++) {
            offset[a] = at[a] - layer.plane.position()[a];
        }
        double[] columnStep = layer.plane.columnStep();
        double[] rowStep = layer.plane.rowStep();
        long column = Math.round(dot(offset, columnStep) / dot(columnStep, columnStep));
        long row = Math.round(dot(offset, rowStep) / dot(rowStep, rowStep));
        return column >= 0 && row >= 0 && column < segmentation.columns() && row < segmentation.rows()
            && layer.inside[(int)(column + segmentation.columns() * row)];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
