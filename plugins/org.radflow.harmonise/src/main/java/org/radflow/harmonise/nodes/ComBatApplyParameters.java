package org.radflow.harmonise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of ComBat Apply. */
final class ComBatApplyParameters implements NodeParameters {

    @Widget(title = "Learn new batches", description = "Learns batches that were not in the training from the cases of this table. Otherwise "
            + "they are an error.")
    boolean m_learnBatches;

    @Widget(title = "Cases of a new batch at least", description = "A new batch with fewer cases is an error. 20 to 30 are advised "
            + "(Orlhac et al. 2022, doi:10.2967/jnumed.121.262464).")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_minimum = 20;

    /** Number of cases from which a new batch is learned; 0 for never. */
    int minimum() {
        return m_learnBatches ? m_minimum : 0;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_minimum < 2) {
            throw new InvalidSettingsException("Cases of a new batch at least: found " + m_minimum + ", expected 2 or more");
        }
    }
}
