package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Histogram and texture families of a large region in a Java process with a heap as small, in proportion, as 1.4 GB for 512 x 512 x 512 voxels. */
class TextureMemoryTest {

    private static final int SIZE = 160;
    private static final String HEAP = "-Xmx44m";

    @Test
    void aLargeRegionNeedsFewBytesAVoxelBesideImageAndMask() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseParallelGC", HEAP,
                "-classpath", System.getProperty("java.class.path"), TextureMemoryTest.class.getName()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
    }

    /** In the small heap: 16 MB of image, 4 MB of mask. */
    public static void main(String[] args) {
        Geometry grid = Regions.grid(SIZE, SIZE, SIZE, 1, 1, 1);
        byte[] all = new byte[grid.voxels()];
        Arrays.fill(all, (byte) 1);
        FeatureSettings settings = FeatureSettings.DEFAULT.withDiscretisation(Discretisation.fixedBinNumber(32))
                .withFamilies(FeatureFamily.INTENSITY_HISTOGRAM, FeatureFamily.INTENSITY_VOLUME_HISTOGRAM, FeatureFamily.GLCM,
                        FeatureFamily.GLRLM, FeatureFamily.GLSZM, FeatureFamily.GLDZM, FeatureFamily.NGTDM, FeatureFamily.NGLDM);
        Volume image = Regions.image(grid, (i, j, k) -> (i * 7 + j * j * 3 + k * k * i) % 211);
        List<FeatureValue> values = new IbsiExtractor(settings).extract(image, new Mask(grid, all));
        if (values.stream().anyMatch(FeatureValue::isMissing)) {
            throw new IllegalStateException("A feature is missing");
        }
    }
}
