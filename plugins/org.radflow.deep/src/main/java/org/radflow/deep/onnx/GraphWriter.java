package org.radflow.deep.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes a network as an ONNX file; the same calls give the same bytes. Not thread-safe. Field numbers: onnx.proto3 of the ONNX
 * specification.
 */
public final class GraphWriter {

    private static final int FORMAT_VERSION = 8;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_INTS = 7;

    /** A setting of a node. */
    public static final class Attribute {

        private final ProtoWriter message;

        private Attribute(final String name, final int type) {
            message = new ProtoWriter().text(1, name).number(20, type);
        }

        /** A number. */
        public static Attribute decimal(final String name, final float value) {
            final Attribute attribute = new Attribute(name, TYPE_FLOAT);
            attribute.message.decimal(2, value);
            return attribute;
        }

        /** A whole number. */
        public static Attribute integer(final String name, final long value) {
            final Attribute attribute = new Attribute(name, TYPE_INT);
            attribute.message.number(3, value);
            return attribute;
        }

        /** Several whole numbers. */
        public static Attribute integers(final String name, final long... values) {
            final Attribute attribute = new Attribute(name, TYPE_INTS);
            for (final long value : values) {
                attribute.message.number(8, value);
            }
            return attribute;
        }
    }

    private final ProtoWriter graph = new ProtoWriter().text(2, "network");

    /** An input of 32-bit floats; a negative size is free. */
    public GraphWriter input(final String name, final long... shape) {
        graph.message(11, value(name, shape));
        return this;
    }

    /** An output of 32-bit floats; a negative size is free. */
    public GraphWriter output(final String name, final long... shape) {
        graph.message(12, value(name, shape));
        return this;
    }

    /** A tensor of weights, last index fastest. */
    public GraphWriter weights(final String name, final float[] values, final long... shape) {
        final ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor(name, FLOAT, raw, shape);
    }

    /** A list of whole numbers, such as a shape. */
    public GraphWriter integers(final String name, final long... values) {
        final ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(name, INT64, raw, values.length);
    }

    private GraphWriter tensor(final String name, final int type, final ByteBuffer raw, final long... shape) {
        final ProtoWriter tensor = new ProtoWriter();
        for (final long size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw.array()));
        return this;
    }

    /** A node with one output, named like it. */
    public GraphWriter node(final String operator, final List<String> inputs, final String output, final Attribute... attributes) {
        return node("", operator, inputs, output, attributes);
    }

    /** A node of another domain than ONNX's own, which is "". */
    public GraphWriter node(final String domain, final String operator, final List<String> inputs, final String output,
        final Attribute... attributes) {
        final ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, "node-" + output).text(4, operator);
        for (final Attribute attribute : attributes) {
            node.message(5, attribute.message);
        }
        graph.message(1, domain.isEmpty() ? node : node.text(7, domain));
        return this;
    }

    /** The file, with the standard operators of a version. */
    public byte[] toBytes(final int operators) {
        return new ProtoWriter().number(1, FORMAT_VERSION).text(2, "Radflow").message(7, graph)
            .message(8, new ProtoWriter().text(1, "").number(2, operators)).toBytes();
    }

    private static ProtoWriter value(final String name, final long... shape) {
        final ProtoWriter sizes = new ProtoWriter();
        for (int axis = 0; axis < shape.length; axis++) {
            sizes.message(1, shape[axis] < 0 ? new ProtoWriter().text(2, "free" + axis) : new ProtoWriter().number(1, shape[axis]));
        }
        final ProtoWriter tensor = new ProtoWriter().number(1, FLOAT).message(2, sizes);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }
}
