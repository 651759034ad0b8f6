package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of Permutation Test. */
final class PermutationTestParameters implements NodeParameters {

    SplitParameters m_split = new SplitParameters();

    @Widget(title = "Permutations", description = "Number of random orders, 1 or more. With n of them p is 1 / (n + 1) at least.")
    int m_permutations = 100;

    @Widget(title = "Permutation seed", description = "Another seed gives other orders.")
    long m_permutationSeed = 1;

    @Widget(title = "Score", description = "The score to test, such as AUC, Brier Score, RMSE. Empty: the first score of the outcome.")
    String m_score = "";

    @Widget(title = "Another table", description = "What to do when the table is not the one that the pipeline began with.")
    RawTable.Other m_otherTable = RawTable.Other.FAIL;

    @Override
    public void validate() throws InvalidSettingsException {
        m_split.validate();
        if (m_permutations < 1) {
            throw new InvalidSettingsException("Permutations: found " + m_permutations + ", expected 1 or more");
        }
    }
}
