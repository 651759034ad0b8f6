package org.radflow.deep.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OnnxModelTest {

    private static final int OPERATORS = 17;

    private static String refused(final byte[] bytes) {
        return assertThrows(IOException.class, () -> OnnxModel.of("net.onnx", bytes)).getMessage();
    }

    private static GraphWriter relu() {
        return new GraphWriter().input("x", 1, -1).output("y", 1, -1).node("Relu", List.of("x"), "y");
    }

    /** A file whose graph has, beside a node, one more field. */
    private static byte[] withInGraph(final int field, final ProtoWriter content) {
        final byte[] addition = new ProtoWriter().message(7, new ProtoWriter().message(field, content)).toBytes();
        final byte[] model = relu().toBytes(OPERATORS);
        final byte[] both = Arrays.copyOf(model, model.length + addition.length);
        System.arraycopy(addition, 0, both, model.length, addition.length);
        return both;
    }

    private static ProtoWriter elsewhere(final String location) {
        return new ProtoWriter().text(8, "w").message(13, new ProtoWriter().text(1, "location").text(2, location)).number(14, 1);
    }

    @Test
    void filesOfOtherKinds() {
        for (final String text : List.of("", "<?xml version=\"1.0\"?><workflow/>", "PK\u0003\u0004 a zip file", "DICM", "8BPS")) {
            assertTrue(refused(text.getBytes(StandardCharsets.ISO_8859_1)).startsWith("net.onnx: not an ONNX file: "), text);
        }
        assertEquals("net.onnx: not an ONNX file: found no version, operator set, node or output, expected an ONNX model",
            refused(new ProtoWriter().number(1, 8).toBytes()));
    }

    @Test
    void filesThatAreAbsentOrTooLarge(@TempDir final Path folder) throws IOException {
        final Path file = folder.resolve("net.onnx");
        assertEquals(file + ": no such file, expected a network in the ONNX format",
            assertThrows(IOException.class, () -> OnnxModel.read(file, 1000)).getMessage());
        Files.write(file, ExampleNetwork.bytes());
        assertEquals(file + ": found 15243 bytes, expected at most 1000 (the largest network is a setting; ONNX files end at 2 GB)",
            assertThrows(IOException.class, () -> OnnxModel.read(file, 1000)).getMessage());
        assertEquals(7, OnnxModel.read(file, 15243).layers().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "weights.bin"})
    void weightsInOtherFilesAreRefused(final String location) {
        final String message = "net.onnx: the weights 'w' lie in another file: found '" + location
            + "', expected all weights in the ONNX file itself";
        assertEquals(message, refused(withInGraph(5, elsewhere(location))));
        assertEquals(message, refused(withInGraph(15, new ProtoWriter().message(1, elsewhere(location)))), "sparse");
        final ProtoWriter constant = new ProtoWriter().text(2, "c").text(4, "Constant").message(5,
            new ProtoWriter().text(1, "value").message(5, elsewhere(location)));
        assertEquals(message, refused(withInGraph(1, constant)), "an attribute");
        final ProtoWriter branch = new ProtoWriter().text(2, "c").text(4, "If").message(5,
            new ProtoWriter().text(1, "then_branch").message(6, new ProtoWriter().message(1, constant)));
        assertEquals(message, refused(withInGraph(1, branch)), "a graph in an attribute");
    }

    @Test
    void operatorsOfNativeLibrariesAreRefused() {
        final GraphWriter foreign = new GraphWriter().input("x", 1).output("y", 1).node("evil.domain", "Shell", List.of("x"), "y");
        assertEquals(
            "net.onnx: found operator Shell of the domain 'evil.domain', expected operators of ONNX: those of native libraries are not loaded",
            refused(foreign.toBytes(OPERATORS)));
    }

    @Test
    void versionsThatAreTooNew() {
        assertEquals("net.onnx: found operator set 24, expected at most 23 (export it with opset_version=23)", refused(relu().toBytes(24)));
        final byte[] model = relu().toBytes(OPERATORS);
        model[1] = 12;
        assertEquals("net.onnx: found version 12 of the format, expected at most 11 (set model.ir_version = 11 before saving it)", refused(model));
    }

    @Test
    void graphsInsideEachOtherEndSomewhere() {
        ProtoWriter node = new ProtoWriter().text(2, "y").text(4, "If");
        for (int depth = 0; depth < 40; depth++) {
            node = new ProtoWriter().text(2, "y").text(4, "If")
                .message(5, new ProtoWriter().text(1, "then_branch").message(6, new ProtoWriter().message(1, node)));
        }
        assertEquals("net.onnx: found graphs inside each other more than 32 deep, expected fewer", refused(withInGraph(1, node)));
    }

    /** A damaged file is refused with a sentence, or read; nothing else happens. */
    @Property(tries = 2000)
    void damagedFiles(@ForAll @IntRange(max = 15242) final int place, @ForAll final byte value, @ForAll @IntRange(max = 15243) final int length) {
        final byte[] bytes = Arrays.copyOf(ExampleNetwork.bytes(), length);
        if (place < length) {
            bytes[place] = value;
        }
        try {
            OnnxModel.of("net.onnx", bytes);
        } catch (final IOException e) {
            assertTrue(e.getMessage().startsWith("net.onnx: "), e.getMessage());
        }
    }

    @Test
    void layersAreFoundAndListed() throws IOException {
        final OnnxModel model = ExampleNetwork.model();
        assertEquals("second", model.tensorOf("second"));
        assertEquals("second", model.tensorOf("node-second"));
        assertEquals(List.of("features"), model.outputs());
        assertEquals("Example network: found no layer 'third', expected one of filtered1 (Conv), first (Relu), halved (AveragePool), "
            + "filtered2 (Conv), second (Relu), average (GlobalAveragePool), features (Flatten)",
            assertThrows(IOException.class, () -> model.tensorOf("third")).getMessage());
    }

    /** What is inside the network is the same whether or not more of it is looked at. */
    @Test
    void aHiddenLayerBecomesAnOutput() throws IOException {
        final OnnxModel model = ExampleNetwork.model();
        final float[] values = new float[64];
        for (int n = 0; n < values.length; n++) {
            values[n] = n % 7;
        }
        final Tensor image = new Tensor(new int[]{1, 1, 4, 4, 4}, values);
        try (Network hidden = Network.open(model, ExampleNetwork.SECOND); Network whole = Network.open(model, "")) {
            final Tensor second = hidden.run(image);
            assertArrayEquals(new int[]{1, 16, 2, 2, 2}, second.shape());
            final float[] features = whole.run(image).values();
            for (int channel = 0; channel < 16; channel++) {
                double sum = 0;
                for (int n = 0; n < 8; n++) {
                    sum += second.values()[8 * channel + n];
                }
                assertEquals(sum / 8, features[channel], 1e-6);
            }
        }
    }

    @Test
    void aStoppedNetworkEndsItsRuns() throws Exception {
        final GraphWriter chain = new GraphWriter().input("x0", 1, -1).output("x500", 1, -1);
        for (int n = 0; n < 500; n++) {
            chain.node("Sin", List.of("x" + n), "x" + (n + 1));
        }
        try (Network network = Network.open(OnnxModel.of("net.onnx", chain.toBytes(OPERATORS)), "")) {
            final CountDownLatch begun = new CountDownLatch(1);
            final Future<?> runs = CompletableFuture.runAsync(() -> {
                begun.countDown();
                while (true) {
                    network.run(new Tensor(new int[]{1, 100_000}, new float[100_000]));
                }
            });
            begun.await();
            network.stop();
            assertEquals("net.onnx: stopped", assertThrows(ExecutionException.class, runs::get).getCause().getMessage());
            assertThrows(CancellationException.class, () -> network.run(new Tensor(new int[]{1, 1}, new float[1])));
        }
    }

    @Test
    void theBytesOfTheExampleNetworkDoNotChange() {
        assertEquals("327e6fa5259685525ab589541d02dd953be16a5805e7400f39377e97e4ec0307", ExampleNetwork.model().sha256());
    }

    @Test
    void whatTheNetworkCannotTakeIsNamed() throws IOException {
        try (Network network = Network.open(ExampleNetwork.model(), "")) {
            assertEquals("Example network: input 'image': found 1 x 3 x 2 x 2 x 2, expected 1 x 1 x ? x ? x ? (? is free)",
                assertThrows(IllegalArgumentException.class, () -> network.run(new Tensor(new int[]{1, 3, 2, 2, 2}, new float[24]))).getMessage());
            assertEquals("Example network: input 'image': found 1 x 1 x 8 x 8, expected 1 x 1 x ? x ? x ? (? is free)",
                assertThrows(IllegalArgumentException.class, () -> network.run(new Tensor(new int[]{1, 1, 8, 8}, new float[64]))).getMessage());
        }
        final OnnxModel two = OnnxModel.of("net.onnx", new GraphWriter().input("b", 1).input("a", 1).output("y", 1)
            .node("Add", List.of("a", "b"), "y").toBytes(OPERATORS));
        assertEquals("net.onnx: found 2 inputs (a, b), expected one", assertThrows(IOException.class, () -> Network.open(two, "")).getMessage());
        final OnnxModel whole = OnnxModel.of("net.onnx", new GraphWriter().input("x", 1).output("y", 1).node("Cast", List.of("x"), "n",
            GraphWriter.Attribute.integer("to", 7)).node("Cast", List.of("n"), "y", GraphWriter.Attribute.integer("to", 1)).toBytes(OPERATORS));
        try (Network network = Network.open(whole, "n")) {
            final String message =
                assertThrows(IllegalArgumentException.class, () -> network.run(new Tensor(new int[]{1}, new float[1]))).getMessage();
            assertTrue(message.startsWith("net.onnx: layer 'n': found ") && message.endsWith("expected 32-bit floats"), message);
        }
        final OnnxModel unknown = OnnxModel.of("net.onnx", relu().node("NoSuchOperator", List.of("x"), "z").toBytes(OPERATORS));
        final String message = assertThrows(IOException.class, () -> Network.open(unknown, "")).getMessage();
        assertTrue(message.startsWith("net.onnx: ONNX Runtime cannot run it: ") && message.contains("NoSuchOperator"), message);
    }
}
