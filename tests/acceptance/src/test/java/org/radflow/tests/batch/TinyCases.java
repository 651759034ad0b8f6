package org.radflow.tests.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Many cases that take little time: NIfTI images of 12 x 12 x 8 voxels of noise, with a mask each, and the workflow that measures them. */
final class TinyCases {

    private static final int[] TINY = {12, 12, 8};
    private static final int HEADER = 352;
    private static final short FLOAT32 = 16;
    private static final short UINT8 = 2;
    private static final int BORDER = 3;

    private TinyCases() {
    }

    /** Writes {@code image/0001.nii} and so on, with {@code mask/0001.nii}. */
    static Path write(final Path folder, final int cases) throws IOException {
        Files.createDirectories(folder.resolve("image"));
        Files.createDirectories(folder.resolve("mask"));
        for (int n = 1; n <= cases; n++) {
            write(folder, "%04d".formatted(n), n, TINY);
        }
        return folder;
    }

    /** Writes a case of any size, in voxels of 1 mm. */
    static void write(final Path folder, final String name, final long seed, final int... size) throws IOException {
        final Random random = new Random(seed);
        final ByteBuffer image = header(FLOAT32, Float.BYTES, size);
        final ByteBuffer mask = header(UINT8, 1, size);
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++) {
                    image.putFloat((float)(100 + 20 * random.nextGaussian()));
                    mask.put((byte)(inside(i, size[0]) && inside(j, size[1]) && inside(k, size[2]) ? 1 : 0));
                }
            }
        }
        Files.write(folder.resolve("image/" + name + ".nii"), image.array());
        Files.write(folder.resolve("mask/" + name + ".nii"), mask.array());
    }

    private static boolean inside(final int index, final int size) {
        return index >= BORDER && index < size - BORDER;
    }

    private static ByteBuffer header(final short type, final int bytes, final int... size) {
        final ByteBuffer file = ByteBuffer.allocate(HEADER + size[0] * size[1] * size[2] * bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 348).putShort(40, (short)3);
        for (int axis = 0; axis < 3; axis++) {
            file.putShort(42 + 2 * axis, (short)size[axis]).putFloat(80 + 4 * axis, 1);
        }
        file.putShort(70, type).putShort(72, (short)(8 * bytes)).putFloat(76, 1).putFloat(108, HEADER).putShort(254, (short)1);
        file.putFloat(280, 1).putFloat(300, 1).putFloat(320, 1).put(344, (byte)'n').put(345, (byte)'+').put(346, (byte)'1');
        return file.position(HEADER);
    }

    /** From the folder of cases to the table of their features. */
    static Path workflow(final Path folder, final Path cases, final Path output) throws IOException {
        return new WorkflowBuilder()
            .node("NIfTI Reader", "org.radflow.image.nodes.NiftiReaderNodeFactory", "folder xstring " + cases, "images xstring image/*.nii",
                "mask xstring ../mask/{name}.nii")
            .node("Volume Resampler", "org.radflow.normalise.nodes.VolumeResamplerNodeFactory")
            .node("Radiomics Feature Extractor", "org.radflow.features.nodes.RadiomicsFeatureExtractorNodeFactory")
            .node("CSV Writer", "org.radflow.pipeline.nodes.CsvWriterNodeFactory", "file xstring " + output, "ifExists xstring OVERWRITE",
                "rowKeys xboolean true", "reasons xboolean true", "delimiter xstring ,")
            .write(folder);
    }
}
