package org.radflow.harmonise;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;

/** A fitted step that can learn further batches. */
interface AddsBatches extends FittedStep {

    /**
     * This step with the batches of the cases that it did not know.
     *
     * @param cases   cases, some of them of unknown batches
     * @param minimum number of cases that a new batch must have
     * @throws DataException when a new batch has fewer cases, or no value of a feature
     */
    AddsBatches withBatchesOf(FeatureMatrix cases, int minimum);
}
