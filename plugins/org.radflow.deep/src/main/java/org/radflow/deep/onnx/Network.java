package org.radflow.deep.onnx;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/**
 * A network that runs on the processor, by ONNX Runtime: one input of 32-bit floats, and the tensor of one layer as output. Each run works
 * on one thread in a fixed order, so that its bits do not depend on how many runs go on at once; other processors can give other last
 * bits. Thread-safe until it is closed. Holds native memory: close it.
 */
public final class Network implements AutoCloseable {

    private final OnnxModel model;
    private final OrtSession session;
    private final String input;
    private final long[] inputShape;
    private final String output;
    private final Set<OrtSession.RunOptions> running = new HashSet<>();
    private boolean stopped;

    private Network(final OnnxModel model, final OrtSession session, final String input, final long[] inputShape, final String output) {
        this.model = model;
        this.session = session;
        this.input = input;
        this.inputShape = inputShape;
        this.output = output;
    }

    /**
     * @param layer name of the layer whose tensor is the output ({@link OnnxModel#tensorOf}); blank: the first declared output
     * @throws IOException naming the network, what was found and expected, when ONNX Runtime cannot run it, it has more than one input or
     *             an input of another type, or no such layer
     */
    public static Network open(final OnnxModel model, final String layer) throws IOException {
        final String output = layer.isBlank() ? model.outputs().get(0) : model.tensorOf(layer.strip());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setDeterministicCompute(true);
            final OrtSession session = environment().createSession(model.withOutput(output), options);
            try {
                return of(model, session, output);
            } catch (final IOException | OrtException e) {
                session.close();
                throw e;
            }
        } catch (final OrtException e) {
            throw new IOException(model.name() + ": ONNX Runtime cannot run it: " + e.getMessage(), e);
        } catch (final LinkageError e) {
            throw new IOException("ONNX Runtime: found no native library for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + ", expected Linux or macOS (x64, ARM64) or Windows (x64)", e);
        }
    }

    private static OrtEnvironment environment() throws OrtException {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "Radflow");
        environment.setTelemetry(false);
        return environment;
    }

    private static Network of(final OnnxModel model, final OrtSession session, final String output) throws IOException, OrtException {
        final Map<String, NodeInfo> inputs = session.getInputInfo();
        if (inputs.size() != 1) {
            throw new IOException(model.name() + ": found " + inputs.size() + " inputs "
                + inputs.keySet().stream().sorted().collect(Collectors.joining(", ", "(", ")")) + ", expected one");
        }
        final NodeInfo only = inputs.values().iterator().next();
        if (!(only.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT
            || tensor.onnxType != TensorInfo.OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT) {
            throw new IOException(model.name() + ": input '" + only.getName() + "': found " + only.getInfo() + ", expected 32-bit floats");
        }
        return new Network(model, session, only.getName(), tensor.getShape(), output);
    }

    /** What errors call the network. */
    public String name() {
        return model.name();
    }

    /** The declared shape of the input; a free size is negative. */
    public long[] inputShape() {
        return inputShape.clone();
    }

    /** Name of the tensor that {@link #run} gives. */
    public String output() {
        return output;
    }

    /**
     * The output for an input.
     *
     * @throws IllegalArgumentException naming the network, what was found and expected, when the shape does not suit it
     * @throws CancellationException when the network is stopped before or meanwhile
     */
    public Tensor run(final Tensor values) {
        requireShape(values);
        final long[] shape = Arrays.stream(values.shape()).asLongStream().toArray();
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values.values()), shape);
                OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            begin(options);
            try (OrtSession.Result result = session.run(Map.of(input, tensor), Set.of(output), options)) {
                return tensor(result.get(0));
            } finally {
                end(options);
            }
        } catch (final OrtException e) {
            requireNotStopped();
            throw new IllegalArgumentException(model.name() + ": ONNX Runtime cannot run it on an input of " + values.shapeText() + ": "
                + e.getMessage(), e);
        }
    }

    /** Ends all runs that go on, between two operators, and lets no other begin. */
    public synchronized void stop() {
        stopped = true;
        try {
            for (final OrtSession.RunOptions options : running) {
                options.setTerminate(true);
            }
        } catch (final OrtException e) {
            throw new IllegalStateException(model.name() + ": " + e.getMessage(), e);
        }
    }

    private synchronized void begin(final OrtSession.RunOptions options) {
        requireNotStopped();
        running.add(options);
    }

    private synchronized void end(final OrtSession.RunOptions options) {
        running.remove(options);
    }

    private synchronized void requireNotStopped() {
        if (stopped) {
            throw new CancellationException(model.name() + ": stopped");
        }
    }

    private void requireShape(final Tensor values) {
        boolean suits = values.rank() == inputShape.length;
        for (int axis = 0; suits && axis < inputShape.length; axis++) {
            suits = inputShape[axis] < 0 || inputShape[axis] == values.shape()[axis];
        }
        if (!suits) {
            throw new IllegalArgumentException(model.name() + ": input '" + input + "': found " + values.shapeText() + ", expected "
                + text(inputShape) + " (? is free)");
        }
    }

    private Tensor tensor(final OnnxValue value) throws OrtException {
        if (!(value instanceof OnnxTensor tensor) || tensor.getInfo().type != OnnxJavaType.FLOAT) {
            throw new IllegalArgumentException(model.name() + ": layer '" + output + "': found " + value.getInfo() + ", expected 32-bit floats");
        }
        final float[] values = new float[Math.toIntExact(tensor.getInfo().getNumElements())];
        tensor.getFloatBuffer().get(values);
        return new Tensor(Arrays.stream(tensor.getInfo().getShape()).mapToInt(Math::toIntExact).toArray(), values);
    }

    static String text(final long[] shape) {
        return Arrays.stream(shape).mapToObj(size -> size < 0 ? "?" : Long.toString(size)).collect(Collectors.joining(" x "));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (final OrtException e) {
            throw new IllegalStateException(model.name() + ": " + e.getMessage(), e);
        }
    }
}
