package org.radflow.features.nodes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureValue;
import org.radflow.features.robustness.Perturbation;
import org.radflow.features.robustness.PerturbedFeatures;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.Memory;
import org.radflow.image.nodes.VolumeValue;

/** The features of each case under each perturbation. */
final class PerturbedRows {

    private static final String PERTURBATION = "Perturbation";

    private final int m_image;
    private final int m_mask;
    private final int[] m_kept;
    private final ExtractorByModality m_extractors;
    private final List<Perturbation> m_perturbations;
    private final DataTableSpec m_spec;

    /** @throws InvalidSettingsException naming the setting that is out of range or does not suit the table */
    PerturbedRows(DataTableSpec input, PerturbedFeaturesParameters parameters) throws InvalidSettingsException {
        m_image = ImageColumns.index(input, "Image column", parameters.m_image, VolumeValue.class);
        m_mask = ImageColumns.index(input, "Mask column", parameters.m_mask, MaskValue.class);
        m_extractors = new ExtractorByModality(input, parameters.m_features);
        m_perturbations = parameters.plan().perturbations();
        m_kept = IntStream.range(0, input.getNumColumns()).filter(c -> c != m_image && c != m_mask).toArray();
        UniqueNameGenerator names = new UniqueNameGenerator(input);
        List<DataColumnSpec> columns = new ArrayList<>();
        for (int kept : m_kept) {
            columns.add(input.getColumnSpec(kept));
        }
        columns.add(names.newColumn(PERTURBATION, StringCell.TYPE));
        columns.addAll(FeatureColumns.specs(FeatureColumns.definitions(parameters.m_features), names));
        m_spec = new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    DataTableSpec spec() {
        return m_spec;
    }

    List<String> features() {
        return m_extractors.definitions().stream().map(FeatureDefinition::name).toList();
    }

    int repeats() {
        return m_perturbations.size();
    }

    /**
     * Values of a case, [perturbations][features], computed in parallel.
     *
     * @param failure takes the reason if the case has no features at all
     */
    List<List<FeatureValue>> values(DataRow row, ExecutionMonitor progress, Consumer<String> failure) throws CanceledExecutionException {
        DataCell image = row.getCell(m_image);
        DataCell mask = row.getCell(m_mask);
        if (image.isMissing() || mask.isMissing()) {
            return missing(((MissingValue) (image.isMissing() ? image : mask)).getError(), failure);
        }
        AtomicInteger done = new AtomicInteger();
        try {
            PerturbedFeatures features = new PerturbedFeatures(((VolumeValue) image).getVolume(), ((MaskValue) mask).getMask());
            FeatureExtractor extractor = m_extractors.of(row);
            return m_perturbations.parallelStream().map(perturbation -> {
                requireRunning(progress);
                List<FeatureValue> values = features.values(perturbation, extractor);
                progress.setProgress(done.incrementAndGet() / (double) repeats(), () -> row.getKey() + ": " + perturbation.name());
                return values;
            }).toList();
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        } catch (RuntimeException e) {
            return missing(e.getMessage() == null ? e.toString() : e.getMessage(), failure);
        } catch (OutOfMemoryError e) { // NOSONAR: the next case may be smaller
            return missing(Memory.tooSmall(), failure);
        }
    }

    private static void requireRunning(ExecutionMonitor progress) {
        try {
            progress.checkCanceled();
        } catch (CanceledExecutionException e) {
            throw new CancellationException();
        }
    }

    private List<List<FeatureValue>> missing(String reason, Consumer<String> failure) {
        failure.accept(reason);
        return Collections.nCopies(repeats(), Collections.nCopies(m_extractors.definitions().size(), FeatureValue.missing(reason)));
    }

    /** @param values of the case under this perturbation */
    DataRow row(DataRow input, int perturbation, List<FeatureValue> values) {
        List<DataCell> cells = new ArrayList<>();
        for (int kept : m_kept) {
            cells.add(input.getCell(kept));
        }
        String name = m_perturbations.get(perturbation).name();
        cells.add(new StringCell(name));
        for (FeatureValue value : values) {
            cells.add(value.isMissing() ? new MissingCell(value.missingReason()) : new DoubleCell(value.value()));
        }
        return new DefaultRow(input.getKey() + "/" + name, cells.toArray(DataCell[]::new));
    }
}
