package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.deep.onnx.ExampleNetwork;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.Tensor;

/** ONNX Runtime finds its native library through the class loader of its bundle. */
class NetworksTest {

    @Test
    void aNetworkRunsInsideEquinox() throws IOException {
        try (Network network = Network.open(ExampleNetwork.model(), "")) {
            final float[] values = new float[4096];
            Arrays.fill(values, 0, 2048, 1);
            final Tensor features = network.run(new Tensor(new int[]{1, 1, 16, 16, 16}, values));
            assertArrayEquals(new int[]{1, 16}, features.shape());
            assertTrue(features.values()[0] > 0);
            assertEquals(16, features.values().length);
        }
    }
}
