package org.radflow.features.robustness;

import java.util.Collections;
import java.util.List;

import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureValue;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Features of a region under perturbations. Image and mask are first cut to the region and 50 mm around it, also for the perturbation
 * that changes nothing, so all values are comparable. Immutable and thread-safe.
 */
public final class PerturbedFeatures {

    private static final double MARGIN_MM = 50;

    private final Sample sample;

    /**
     * @throws IllegalArgumentException  if image and mask are not on the same grid; the message says what differs and by how many mm
     * @throws UndefinedFeatureException if the mask is empty
     */
    public PerturbedFeatures(Volume image, Mask mask) {
        Roi.requireSameGrid(image, mask);
        Box box = Box.around(mask, MARGIN_MM);
        sample = new Sample(box.of(image), box.of(mask));
    }

    /** One value per definition of the extractor, all missing with the reason if the region cannot be perturbed this way. */
    public List<FeatureValue> values(Perturbation perturbation, FeatureExtractor extractor) {
        try {
            Sample perturbed = perturbation.apply(sample);
            return extractor.extract(perturbed.image(), perturbed.mask());
        } catch (UndefinedFeatureException e) {
            return Collections.nCopies(extractor.definitions().size(), FeatureValue.missing(e.getMessage()));
        }
    }
}
