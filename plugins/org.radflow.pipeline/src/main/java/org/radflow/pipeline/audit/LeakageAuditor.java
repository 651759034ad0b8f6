package org.radflow.pipeline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.radflow.pipeline.Progress;

/**
 * Names what makes scores too good: statistics that were computed across the split, cases on both sides of it, features that encode the
 * outcome or the batch (Kapoor and Narayanan 2023, doi:10.1016/j.patter.2023.100804; Demircioglu 2021, doi:10.1186/s13244-021-01115-1). It
 * looks at tables and pipelines; finding nothing does not prove that there is nothing.
 */
public final class LeakageAuditor {

    private LeakageAuditor() {}

    /** Steps of the fitted pipeline whose statistics cross the split. */
    public static List<Finding> fittedAcrossSplit(Study study) {
        return FittedAcrossSplit.look(study);
    }

    /** The findings, the worst first. */
    public static List<Finding> audit(Study study, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        progress.at(0, "Looking for statistics across the split");
        findings.addAll(FittedAcrossSplit.look(study));
        findings.addAll(ScaledAcrossSplit.look(study));
        progress.at(0.2, "Looking for cases on both sides");
        findings.addAll(SharedCases.look(study, progress));
        progress.at(0.7, "Looking for features that encode the outcome");
        findings.addAll(OutcomeInFeatures.look(study, progress));
        progress.at(0.9, "Looking for features that encode the batch");
        findings.addAll(BatchInFeatures.look(study, progress));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
