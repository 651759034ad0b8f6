package org.radflow.normalise.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.Resampler;
import org.radflow.normalise.SpatialTransform;
import org.radflow.normalise.intensity.Sample;
import org.radflow.normalise.registration.Registration;
import org.radflow.normalise.registration.Registration.Result;

/** Appends the moving image and mask on the fixed image's grid, and the transform, to each row. */
final class RegistrationCells extends ImageCells {

    private static final List<String> NUMBERS = List.of("Rotation X (°)", "Rotation Y (°)", "Rotation Z (°)", "Shift X (mm)", "Shift Y (mm)",
        "Shift Z (mm)", "Similarity", "Overlap");

    private final Registration m_registration;
    private final Interpolation m_interpolation;

    private RegistrationCells(final int[] inputs, final DataColumnSpec[] columns, final ImageRegistrationParameters parameters)
        throws InvalidSettingsException {
        super(inputs, columns);
        m_registration = parameters.registration();
        m_interpolation = parameters.m_interpolation.m_interpolation;
    }

    static ColumnRearranger appended(final DataTableSpec spec, final ImageRegistrationParameters parameters) throws InvalidSettingsException {
        final boolean masked = !parameters.m_mask.isBlank();
        final int[] inputs = {ImageColumns.index(spec, "Fixed image column", parameters.m_fixed, VolumeValue.class),
            ImageColumns.index(spec, "Moving image column", parameters.m_moving, VolumeValue.class),
            masked ? ImageColumns.index(spec, "Moving mask column", parameters.m_mask, MaskValue.class) : -1,
            parameters.m_region.isBlank() ? -1 : ImageColumns.index(spec, "Fixed mask column", parameters.m_region, MaskValue.class)};
        final UniqueNameGenerator names = new UniqueNameGenerator(spec);
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn(parameters.m_moving + " (registered)", VolumeCell.TYPE));
        if (masked) {
            columns.add(names.newColumn(parameters.m_mask + " (registered)", MaskCell.TYPE));
        }
        columns.add(names.newColumn("Transform", StringCell.TYPE));
        NUMBERS.forEach(name -> columns.add(names.newColumn(name, DoubleCell.TYPE)));
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new RegistrationCells(inputs, columns.toArray(DataColumnSpec[]::new), parameters));
        return rearranger;
    }

    @Override
    DataCell[] compute(final DataCell... inputs) throws IOException {
        final Volume fixed = volume(inputs[0]);
        final Volume moving = volume(inputs[1]);
        final Mask mask = mask(inputs[2]);
        if (mask != null) {
            Sample.requireSameGrid(moving, mask);
        }
        final Result result = m_registration.run(fixed, moving, mask(inputs[3]));
        final List<DataCell> cells = new ArrayList<>();
        cells.add(cell(Resampler.resample(moving, fixed.geometry(), result.transform(), m_interpolation, Registration.lowest(moving))));
        if (mask != null) {
            cells.add(cell(Resampler.resample(mask, fixed.geometry(), result.transform())));
        }
        cells.add(new StringCell(matrix(result.transform())));
        for (final double[] numbers : new double[][]{result.transform().rotation(), Registration.shift(result.transform(), fixed.geometry()),
            {result.measure(), result.overlap()}}) {
            for (final double number : numbers) {
                cells.add(new DoubleCell(number));
            }
        }
        return cells.toArray(DataCell[]::new);
    }

    /** The 4 x 4 matrix, row by row, separated by blanks. */
    private static String matrix(final SpatialTransform transform) {
        return IntStream.range(0, 16).mapToObj(n -> Double.toString(transform.get(n / 4, n % 4))).collect(Collectors.joining(" "));
    }
}
