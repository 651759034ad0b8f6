package org.radflow.deep.onnx;

import java.util.Arrays;

/** Numbers in an array of any rank, last index fastest. */
public record Tensor(int[] shape, float[] values) {

    /** @throws IllegalArgumentException when the number of values is not that of the shape */
    public Tensor {
        final long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException("Tensor: found " + values.length + " values, expected " + size + " for " + Arrays.toString(shape));
        }
    }

    /** Number of axes. */
    public int rank() {
        return shape.length;
    }

    /** The shape, such as {@code 1 x 3 x 224 x 224}. */
    public String shapeText() {
        return Network.text(Arrays.stream(shape).asLongStream().toArray());
    }
}
