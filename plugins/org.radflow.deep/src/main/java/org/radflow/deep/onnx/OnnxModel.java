package org.radflow.deep.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network in the ONNX format, checked before anything runs it: its weights lie in the file itself (external data, whose paths could lead
 * anywhere, are refused) and its operators are those of ONNX Runtime (operators of native libraries are refused). Immutable and
 * thread-safe. Reference: onnx.proto3 of the ONNX specification.
 */
public final class OnnxModel {

    /** A step of the network: the name of its node (can be empty), its operator, and the tensors that it gives. */
    public record Layer(String name, String operator, List<String> outputs) {
    }

    /** Newest versions of the format and of the standard operators that ONNX Runtime 1.23 knows. */
    private static final int NEWEST_FORMAT = 11;
    private static final int NEWEST_OPERATORS = 23;
    private static final int GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;
    private static final int LISTED_LAYERS = 60;

    private final String name;
    private final byte[] bytes;
    private final List<Layer> layers;
    private final Set<String> outputs;

    private OnnxModel(final String name, final byte[] bytes, final List<Layer> layers, final Set<String> outputs) {
        this.name = name;
        this.bytes = bytes;
        this.layers = List.copyOf(layers);
        this.outputs = outputs;
    }

    /**
     * @param largest most bytes that the file may have
     * @throws IOException naming the file and what was found and expected, when it is absent, too large, no ONNX file, or not allowed
     */
    public static OnnxModel read(final Path file, final long largest) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file, expected a network in the ONNX format");
        }
        final long size = Files.size(file);
        if (size > Math.min(largest, Integer.MAX_VALUE - 8)) {
            throw new IOException("%s: found %d bytes, expected at most %d (the largest network is a setting; ONNX files end at 2 GB)"
                .formatted(file, size, Math.min(largest, Integer.MAX_VALUE - 8)));
        }
        return of(file.toString(), Files.readAllBytes(file));
    }

    /**
     * @param name what errors call the network, such as its file
     * @throws IOException as {@link #read}
     */
    public static OnnxModel of(final String name, final byte[] bytes) throws IOException {
        final ModelScan scan = new ModelScan();
        try {
            scan.model(new ProtoReader(bytes));
        } catch (final ModelScan.RefusedException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        } catch (final IOException e) {
            throw new IOException(name + ": not an ONNX file: " + e.getMessage(), e);
        }
        if (scan.version == 0 || scan.operators.isEmpty() || scan.layers.isEmpty() || scan.outputs.isEmpty()) {
            throw new IOException(name + ": not an ONNX file: found no version, operator set, node or output, expected an ONNX model");
        }
        if (scan.version > NEWEST_FORMAT) {
            throw new IOException("%s: found version %d of the format, expected at most %d (set model.ir_version = %d before saving it)".formatted(
                name, scan.version, NEWEST_FORMAT, NEWEST_FORMAT));
        }
        final long operators = scan.operators.getOrDefault("", 0L);
        if (operators > NEWEST_OPERATORS) {
            throw new IOException("%s: found operator set %d, expected at most %d (export it with opset_version=%d)".formatted(name, operators,
                NEWEST_OPERATORS, NEWEST_OPERATORS));
        }
        return new OnnxModel(name, bytes, scan.layers, scan.outputs);
    }

    /** What errors call the network. */
    public String name() {
        return name;
    }

    /** The nodes of the main graph, in the order of the file. */
    public List<Layer> layers() {
        return layers;
    }

    /** SHA-256 of the file, hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The tensor that a layer gives.
     *
     * @param layer name of a tensor, or of a node, whose first output it then is
     * @throws IOException listing the layers, when there is none of that name
     */
    public String tensorOf(final String layer) throws IOException {
        final Optional<String> tensor = layers.stream().flatMap(node -> node.outputs().stream()).filter(layer::equals).findFirst()
            .or(() -> layers.stream().filter(node -> node.name().equals(layer)).map(node -> node.outputs().get(0)).findFirst());
        if (tensor.isPresent()) {
            return tensor.get();
        }
        final List<String> names = layers.stream().map(node -> node.outputs().get(0) + " (" + node.operator() + ")").toList();
        throw new IOException("%s: found no layer '%s', expected one of %s".formatted(name, layer,
            names.stream().limit(LISTED_LAYERS).collect(Collectors.joining(", "))
                + (names.size() > LISTED_LAYERS ? " and " + (names.size() - LISTED_LAYERS) + " more" : "")));
    }

    /**
     * The file in which a tensor is an output of the graph. A message that stands twice in a message is merged (Protocol Buffers,
     * "Encoding", last one wins): the file is followed by a graph that has nothing but the output.
     */
    byte[] withOutput(final String tensor) {
        if (outputs.contains(tensor)) {
            return bytes;
        }
        final byte[] addition = new ProtoWriter()
            .message(GRAPH, new ProtoWriter().message(GRAPH_OUTPUT, new ProtoWriter().text(1, tensor))).toBytes();
        final ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + addition.length);
        joined.writeBytes(bytes);
        joined.writeBytes(addition);
        return joined.toByteArray();
    }

    /** Names of the declared outputs, in the order of the file. */
    public List<String> outputs() {
        return new ArrayList<>(outputs);
    }

}
