package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** One extractor, many regions at once: the same bits for any number of threads. */
class ReproducibilityTest {

    private static final Geometry GRID = Regions.grid(24, 20, 12, 0.9, 0.9, 3);

    @Test
    void sameBitsForOneTwoAndFourThreads() throws InterruptedException, ExecutionException {
        List<List<FeatureValue>> one = extract(1);
        assertEquals(one, extract(2));
        assertEquals(one, extract(4));
    }

    private static List<List<FeatureValue>> extract(int threads) throws InterruptedException, ExecutionException {
        FeatureExtractor extractor = new IbsiExtractor(FeatureSettings.DEFAULT.withDiscretisation(Discretisation.fixedBinNumber(16)));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<FeatureValue>>> futures = new ArrayList<>();
            for (int seed = 0; seed < 12; seed++) {
                Random random = new Random(seed);
                Volume image = Regions.image(GRID, (i, j, k) -> 50 * Math.sin(i * 0.4) + random.nextInt(100));
                Mask mask = Regions.mask(GRID, (i, j, k) -> (i - 12) * (i - 12) + (j - 10) * (j - 10) + 9 * (k - 6) * (k - 6) < 81
                        && random.nextInt(9) > 0);
                futures.add(workers.submit(() -> extractor.extract(image, mask)));
            }
            List<List<FeatureValue>> results = new ArrayList<>();
            for (Future<List<FeatureValue>> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }
}
