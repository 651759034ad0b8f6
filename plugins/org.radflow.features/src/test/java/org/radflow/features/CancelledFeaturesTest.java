package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radflow.features.filters.Boundary;
import org.radflow.features.filters.Extent;
import org.radflow.features.filters.MeanFilter;
import org.radflow.features.filters.Simoncelli;
import org.radflow.features.maps.FeatureMap;
import org.radflow.features.roi.Discretisation;

/** Whoever interrupts the thread ends features, filters and maps. */
class CancelledFeaturesTest {

    @BeforeEach
    void interrupt() {
        Thread.currentThread().interrupt();
    }

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    private static void assertEnds(Executable work) {
        assertThrows(CancellationException.class, work);
        assertTrue(Thread.currentThread().isInterrupted(), "the thread has to stay interrupted for whoever called");
    }

    @Test
    void featuresEnd() {
        assertEnds(() -> new IbsiExtractor(FeatureSettings.DEFAULT).extract(DigitalPhantom.image(), DigitalPhantom.mask()));
    }

    @Test
    void filtersEnd() {
        assertEnds(() -> new MeanFilter(Extent.VOLUME, 3, Boundary.MIRROR).apply(DigitalPhantom.image()));
        assertEnds(() -> new Simoncelli(Extent.VOLUME, 1, Boundary.PERIODIC).apply(DigitalPhantom.image()));
    }

    @Test
    void mapsEnd() {
        FeatureMap map = new FeatureMap(List.of("stat_mean"), Extent.VOLUME, 1, Discretisation.NONE);
        assertEnds(() -> map.compute(DigitalPhantom.image(), DigitalPhantom.mask()));
    }
}
