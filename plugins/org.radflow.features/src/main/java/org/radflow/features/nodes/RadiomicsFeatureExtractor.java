package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.Fingerprint;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Appends the features of a region to each row. */
final class RadiomicsFeatureExtractor extends AbstractCellFactory {

    private static final String INPUT_HASH = "Input Hash";
    private static final String SETTINGS_HASH = "Settings Hash";

    private final FeatureExtractor m_extractor;
    private final DataCell m_settingsHash;
    private final int m_image;
    private final int m_mask;

    private RadiomicsFeatureExtractor(FeatureExtractor extractor, String settingsHash, int image, int mask, DataColumnSpec[] columns) {
        super(true, columns);
        m_extractor = extractor;
        m_settingsHash = new StringCell(settingsHash);
        m_image = image;
        m_mask = mask;
    }

    static void rearrange(RearrangeColumnsInput in, RearrangeColumnsOutput out) throws InvalidSettingsException {
        RadiomicsFeatureExtractorParameters parameters = in.getParameters();
        RadiomicsFeatureExtractor extractor = of(in.getDataTableSpec(), parameters);
        ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        if (!parameters.m_keepImages) {
            rearranger.remove(extractor.m_image, extractor.m_mask);
        }
        rearranger.append(extractor);
        out.setColumnRearranger(rearranger);
    }

    static RadiomicsFeatureExtractor of(DataTableSpec spec, RadiomicsFeatureExtractorParameters parameters)
            throws InvalidSettingsException {
        int image = ImageColumns.index(spec, "Image column", parameters.m_image, VolumeValue.class);
        int mask = ImageColumns.index(spec, "Mask column", parameters.m_mask, MaskValue.class);
        FeatureSettings settings = parameters.settings();
        FeatureExtractor extractor = new IbsiExtractor(settings);
        UniqueNameGenerator names = new UniqueNameGenerator(spec);
        List<DataColumnSpec> columns = new ArrayList<>();
        for (FeatureDefinition feature : extractor.definitions()) {
            columns.add(names.newColumn(feature.name(), DoubleCell.TYPE));
        }
        columns.add(names.newColumn(INPUT_HASH, StringCell.TYPE));
        columns.add(names.newColumn(SETTINGS_HASH, StringCell.TYPE));
        return new RadiomicsFeatureExtractor(extractor, Fingerprint.of(extractor), image, mask, columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    public DataCell[] getCells(DataRow row, long rowIndex) {
        DataCell image = row.getCell(m_image);
        DataCell mask = row.getCell(m_mask);
        if (image.isMissing() || mask.isMissing()) {
            return missing(((MissingValue) (image.isMissing() ? image : mask)).getError());
        }
        try {
            return features(((VolumeValue) image).getVolume(), ((MaskValue) mask).getMask());
        } catch (RuntimeException e) {
            return missing(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private DataCell[] features(Volume image, Mask mask) {
        if (mask.isEmpty()) {
            return missing("The mask is empty");
        }
        List<DataCell> cells = new ArrayList<>();
        for (FeatureValue value : m_extractor.extract(image, mask)) {
            cells.add(value.isMissing() ? new MissingCell(value.missingReason()) : new DoubleCell(value.value()));
        }
        cells.add(new StringCell(Fingerprint.of(image, mask)));
        cells.add(m_settingsHash);
        return cells.toArray(DataCell[]::new);
    }

    private DataCell[] missing(String reason) {
        DataCell[] cells = new DataCell[getColumnSpecs().length];
        Arrays.fill(cells, new MissingCell(reason));
        return cells;
    }
}
