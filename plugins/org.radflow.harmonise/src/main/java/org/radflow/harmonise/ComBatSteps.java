package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.FittedStep;

/** The ComBat steps of a pipeline by themselves. */
public final class ComBatSteps {

    /**
     * Result of applying them.
     *
     * @param cases    after the ComBat steps
     * @param pipeline with the batches that were added
     */
    public record Applied(FeatureMatrix cases, FittedPipeline pipeline) {}

    private ComBatSteps() {}

    /**
     * Applies the ComBat steps of a pipeline, and no other, to cases as the first of them gets them.
     *
     * @param minimum number of cases from which a batch that is not known is learned; 0 to refuse such batches
     * @throws DataException when there is no such step, a column is missing, was measured otherwise than in the training, or a batch cannot be
     *                       used
     */
    public static Applied apply(FittedPipeline pipeline, FeatureMatrix cases, int minimum) {
        pipeline.training().check(cases);
        List<FittedStep> fitted = new ArrayList<>(pipeline.fitted());
        FeatureMatrix current = cases;
        boolean any = false;
        for (int s = 0; s < fitted.size(); s++) {
            FittedStep step = fitted.get(s);
            if (step instanceof AddsBatches adding) {
                step = minimum > 0 ? adding.withBatchesOf(current, minimum) : step;
            } else if (!(step instanceof FittedGmmComBat || step instanceof FittedLongitudinalComBat)) {
                continue;
            }
            any = true;
            fitted.set(s, step);
            current = step.apply(current);
        }
        if (!any) {
            throw new DataException("Pipeline: found no ComBat step among its " + fitted.size() + " steps, expected one at least");
        }
        return new Applied(current, new FittedPipeline(pipeline.specification(), fitted, pipeline.training()));
    }
}
