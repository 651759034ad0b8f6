package org.radflow.image.nodes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingValue;
import org.knime.core.data.StringValue;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.picture.Plane;
import org.radflow.image.picture.Slices;
import org.radflow.image.picture.Window;

/**
 * What the page of the viewer asks: the cases of a table, the planes of an image, and one slice at a time. Nothing is read before it is asked for.
 * Answers are maps, lists, texts and numbers, which become JSON. Public, with public methods, as the platform calls them by name. Thread-safe.
 */
public final class VolumeViewService {

    private static final int MOST_CASES = 10_000;
    private static final double SAME_GRID_MM = 0.01;

    private final DataTable table;
    private List<DataRow> rows;

    /** Answers from a table with columns of images and masks. */
    public VolumeViewService(final DataTable table) {
        this.table = table;
    }

    private synchronized List<DataRow> rows() {
        if (rows == null) {
            rows = new ArrayList<>();
            for (final DataRow row : table) {
                if (rows.size() < MOST_CASES) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** {@code rows}: the row IDs, at most 10,000; {@code images} and {@code masks}: the names of the columns. */
    public Map<String, Object> cases() {
        final DataTableSpec spec = table.getDataTableSpec();
        final List<String> images = new ArrayList<>();
        final List<String> masks = new ArrayList<>();
        for (int column = 0; column < spec.getNumColumns(); column++) {
            if (spec.getColumnSpec(column).getType().isCompatible(VolumeValue.class)) {
                images.add(spec.getColumnSpec(column).getName());
            } else if (spec.getColumnSpec(column).getType().isCompatible(MaskValue.class)) {
                masks.add(spec.getColumnSpec(column).getName());
            }
        }
        return answer("rows", rows().stream().map(row -> row.getKey().getString()).toList(), "images", images, "masks", masks);
    }

    /**
     * An image and its masks: {@code summary}; {@code low} and {@code high} of the window; for each of the {@code planes} its name, letters, sizes,
     * spacing and the slice to begin with; for each of the {@code masks} its column, and the {@code problem} if it cannot be shown on the image. In a
     * table without images, a mask stands for the image.
     */
    public Map<String, Object> image(final int row, final String column) {
        final Volume volume = volume(row, column);
        final Geometry geometry = volume.geometry();
        final double[] centre = {(geometry.size(0) - 1) / 2.0, (geometry.size(1) - 1) / 2.0, (geometry.size(2) - 1) / 2.0};
        final List<Map<String, Object>> masks = new ArrayList<>();
        boolean centred = false;
        for (final Object name : (List<?>)cases().get("masks")) {
            String problem = "";
            try {
                final Mask mask = mask(row, (String)name);
                problem = geometry.difference(mask.geometry(), SAME_GRID_MM).map(difference -> "on another grid: " + difference).orElse("");
                if (problem.isEmpty() && !centred && !mask.isEmpty()) {
                    final int[] box = mask.boundingBox();
                    for (int axis = 0; axis < 3; axis++) {
                        centre[axis] = (box[axis] + box[3 + axis]) / 2.0;
                    }
                    centred = true;
                }
            } catch (final RuntimeException e) {
                problem = String.valueOf(e.getMessage());
            }
            masks.add(answer("column", name, "problem", problem));
        }
        final Window window = Window.ofModality(modality(row), volume.voxels());
        final List<Map<String, Object>> planes = new ArrayList<>();
        for (final Plane plane : Plane.values()) {
            final Slices slices = new Slices(geometry, plane);
            planes.add(answer("name", plane.name(), "letters", plane.letters(), "width", slices.width(), "height", slices.height(), "count",
                slices.count(),
                "spacingX", slices.spacingX(), "spacingY", slices.spacingY(), "start", slices.sliceOf(centre)));
        }
        return answer("summary", geometry.toString(), "low", window.low(), "high", window.high(), "planes", planes, "masks", masks);
    }

    /** A slice of an image: 32-bit floats, little endian, row by row from the top, in base 64. */
    public String slice(final int row, final String column, final String plane, final int number) {
        final Volume volume = volume(row, column);
        final float[] values = new Slices(volume.geometry(), Plane.valueOf(plane)).slice(volume.voxels(), number);
        final ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** A slice of a mask: a byte of 0 or 1 a pixel, row by row from the top, in base 64. */
    public String maskSlice(final int row, final String column, final String plane, final int number) {
        final Mask mask = mask(row, column);
        return Base64.getEncoder().encodeToString(new Slices(mask.geometry(), Plane.valueOf(plane)).slice(mask.voxels(), number));
    }

    private Volume volume(final int row, final String column) {
        final DataCell cell = cell(row, column);
        if (cell instanceof VolumeValue image) {
            return image.getVolume();
        }
        final Mask mask = mask(row, column);
        final float[] voxels = new float[mask.voxels().length];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = mask.voxels()[n];
        }
        return new Volume(mask.geometry(), voxels);
    }

    private Mask mask(final int row, final String column) {
        if (cell(row, column) instanceof MaskValue mask) {
            return mask.getMask();
        }
        throw new IllegalArgumentException("Column " + column + ": found no mask, expected one");
    }

    private DataCell cell(final int row, final String column) {
        final int index = table.getDataTableSpec().findColumnIndex(column);
        if (index < 0 || row < 0 || row >= rows().size()) {
            throw new IllegalArgumentException("Found row " + row + " and column " + column + ", expected one of the table");
        }
        final DataCell cell = rows().get(row).getCell(index);
        if (cell.isMissing()) {
            throw new IllegalArgumentException("Missing: " + ((MissingValue)cell).getError());
        }
        return cell;
    }

    private String modality(final int row) {
        final int index = table.getDataTableSpec().findColumnIndex("Modality");
        return index >= 0 && rows().get(row).getCell(index) instanceof StringValue modality ? modality.getStringValue() : "";
    }

    private static Map<String, Object> answer(final Object... namesAndValues) {
        final Map<String, Object> answer = new LinkedHashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            answer.put((String)namesAndValues[n], namesAndValues[n + 1]);
        }
        return answer;
    }
}
