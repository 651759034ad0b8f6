package org.radflow.tests.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.io.ImageFile;
import org.radflow.image.io.LabelChoice;
import org.radflow.image.io.NiftiPlacement;
import org.radflow.image.io.NiftiReader;
import org.radflow.image.io.NiftiWriter;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NiftiFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(Seeds.written(4, ".nii", (volume, file) -> NiftiWriter.write(volume, file, 1)),
            Seeds.written(0.5f, ".nii", (volume, file) -> NiftiWriter.write(volume, file, 2)),
            Seeds.written(4, ".nii.gz", (volume, file) -> NiftiWriter.write(volume, file, 1)));
    }

    private static long read(final Path file) throws IOException {
        final ImageFile image = NiftiReader.open(file, NiftiPlacement.AUTOMATIC);
        return Fuzzed.voxels(image.volume(image.volumes() - 1));
    }

    private static long readMask(final Path file) throws IOException {
        return NiftiReader.open(file, NiftiPlacement.AUTOMATIC).mask(LabelChoice.ALL).voxels().length;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void briefly(final byte[] content) throws IOException {
        Fuzzed.read(content, "a.nii", NiftiFuzzTest::read);
        Fuzzed.read(content, "a.nii", NiftiFuzzTest::readMask);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "24h")
    void atLength(final byte[] content) throws IOException {
        briefly(content);
    }
}
