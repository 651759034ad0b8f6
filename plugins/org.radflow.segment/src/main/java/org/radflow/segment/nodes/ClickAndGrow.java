package org.radflow.segment.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Volume;
import org.radflow.segment.Seeds;

/** Appends the region that grows from seed points to each row. */
final class ClickAndGrow {

    private ClickAndGrow() {}

    /** The seed points of a row, each {x, y, z} in mm. */
    private interface Points {
        List<double[]> of(RowWork.Row row);
    }

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RowWork.append(in.getDataTableSpec(), cells(in.getDataTableSpec(), in.getParameters()), out);
    }

    static AbstractCellFactory cells(DataTableSpec spec, ClickAndGrowParameters parameters) throws InvalidSettingsException {
        RowWork work = new RowWork(spec);
        int image = work.image("Image column", parameters.m_image);
        int limit = work.optionalMask("Limiting mask column", parameters.m_limit);
        Points points = points(work, parameters);
        work.appendMask("Mask (grown)");
        return work.cells(row -> {
            Volume volume = row.image(image);
            return new Object[] {
                parameters.grow(volume, Seeds.at(volume.geometry(), points.of(row)), row.optionalMask(limit, volume.geometry()))};
        });
    }

    private static Points points(RowWork work, ClickAndGrowParameters parameters) throws InvalidSettingsException {
        switch (parameters.m_source) {
            case NUMBERS:
                int x = work.number("X column", parameters.m_x);
                int y = work.number("Y column", parameters.m_y);
                int z = work.number("Z column", parameters.m_z);
                return row -> List.of(new double[] {row.number(x), row.number(y), row.number(z)});
            case TEXT:
                int text = work.text("Points column", parameters.m_text);
                return row -> parse(row.text(text));
            default:
                List<double[]> fixed = Arrays.stream(parameters.m_points).map(p -> new double[] {p.m_x, p.m_y, p.m_z}).toList();
                return row -> fixed;
        }
    }

    /** Points {@code x y z}, separated by semicolons. */
    private static List<double[]> parse(String text) {
        List<double[]> points = new ArrayList<>();
        for (String point : text.split(";")) {
            String[] numbers = point.strip().split("\\s+");
            try {
                if (numbers.length == 3) {
                    points.add(Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray());
                    continue;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException("Points column: found '" + point.strip() + "', expected three numbers x y z in mm");
        }
        return points;
    }
}
