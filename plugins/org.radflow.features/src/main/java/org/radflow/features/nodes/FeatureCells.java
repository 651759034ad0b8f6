package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureValue;
import org.radflow.features.Fingerprint;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** The features of a region as cells of its row. */
final class FeatureCells extends AbstractCellFactory {

    private static final String INPUT_HASH = "Input Hash";
    private static final String SETTINGS_HASH = "Settings Hash";

    private final ExtractorByModality m_extractors;
    private final RowProblems m_problems;
    private final int m_image;
    private final int m_mask;

    private FeatureCells(ExtractorByModality extractors, RowProblems problems, int image, int mask, DataColumnSpec[] columns) {
        super(true, columns);
        m_extractors = extractors;
        m_problems = problems;
        m_image = image;
        m_mask = mask;
    }

    /** @throws InvalidSettingsException naming the setting that does not suit the table */
    static FeatureCells of(DataTableSpec spec, RadiomicsFeatureExtractorParameters parameters, RowProblems problems)
            throws InvalidSettingsException {
        int image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        int mask = ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class);
        ExtractorByModality extractors = new ExtractorByModality(spec, parameters.m_features);
        UniqueNameGenerator names = new UniqueNameGenerator(spec);
        List<DataColumnSpec> columns = new ArrayList<>(FeatureColumns.specs(FeatureColumns.definitions(parameters.m_features), names));
        columns.add(names.newColumn(INPUT_HASH, StringCell.TYPE));
        columns.add(names.newColumn(SETTINGS_HASH, StringCell.TYPE));
        return new FeatureCells(extractors, problems, image, mask, columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    public DataCell[] getCells(DataRow row, long rowIndex) {
        DataCell image = row.getCell(m_image);
        DataCell mask = row.getCell(m_mask);
        if (image.isMissing() || mask.isMissing()) {
            return missing(rowIndex, ((MissingValue) (image.isMissing() ? image : mask)).getError());
        }
        try {
            Mask region = ((MaskValue) mask).getMask();
            return region.isEmpty() ? missing(rowIndex, "The mask is empty")
                    : features(((VolumeValue) image).getVolume(), region, m_extractors.of(row), rowIndex);
        } catch (RuntimeException e) {
            return missing(rowIndex, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private DataCell[] features(Volume image, Mask mask, FeatureExtractor extractor, long rowIndex) {
        Set<String> warnings = new LinkedHashSet<>();
        List<DataCell> cells = new ArrayList<>();
        for (FeatureValue value : extractor.extract(image, mask, warnings::add)) {
            cells.add(value.isMissing() ? new MissingCell(value.missingReason()) : new DoubleCell(value.value()));
        }
        if (!warnings.isEmpty()) {
            m_problems.warned(rowIndex, warnings);
        }
        cells.add(new StringCell(Fingerprint.of(image, mask)));
        cells.add(new StringCell(Fingerprint.of(extractor)));
        return cells.toArray(DataCell[]::new);
    }

    private DataCell[] missing(long rowIndex, String reason) {
        m_problems.failed(rowIndex, reason);
        DataCell[] cells = new DataCell[getColumnSpecs().length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }
}
