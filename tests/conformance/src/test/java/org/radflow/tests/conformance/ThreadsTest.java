package org.radflow.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiConfigurations;
import org.radflow.features.IbsiExtractor;

/** The table of three real images has the same bits, whatever number of threads computes it. */
class ThreadsTest {

    @Test
    void sameHashForOneTwoAndFourThreads() throws Exception {
        Sarcoma mr = Sarcoma.read("STS_002", "MR_T1");
        Sarcoma pet = Sarcoma.read("STS_002", "PET");
        var image = Data.ctPhantom();
        var mask = Data.ctPhantomMask();
        List<Callable<List<FeatureValue>>> cases = List.of(
                () -> new IbsiExtractor(List.of(IbsiConfigurations.E.configuration())).extract(image, mask),
                () -> SarcomaOracle.extractor("MR_T1").extract(mr.image(), mr.mask()),
                () -> SarcomaOracle.extractor("PET").extract(pet.image(), pet.mask()));
        String one = hash(cases, 1);
        assertEquals(one, hash(cases, 2));
        assertEquals(one, hash(cases, 4));
    }

    private static String hash(List<Callable<List<FeatureValue>>> cases, int threads)
            throws InterruptedException, ExecutionException, NoSuchAlgorithmException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<FeatureValue>>> repeated = new ArrayList<>(cases);
            repeated.addAll(cases);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Future<List<FeatureValue>> result : workers.invokeAll(repeated)) {
                for (FeatureValue value : result.get()) {
                    digest.update(ByteBuffer.allocate(8).putDouble(value.isMissing() ? Double.NaN : value.value()).array());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            workers.shutdownNow();
        }
    }
}
