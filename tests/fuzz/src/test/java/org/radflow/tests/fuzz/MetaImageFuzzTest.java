package org.radflow.tests.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.io.ImageFile;
import org.radflow.image.io.MetaImageReader;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MetaImageFuzzTest {

    private static final String HEADER = "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nCompressedData = False\n"
        + "TransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 10 20 30\nElementSpacing = 2 3 5\nDimSize = 2 1 2\nElementType = MET_SHORT\n"
        + "ElementDataFile = LOCAL\n";

    static Stream<byte[]> seeds() {
        return Stream.of(Seeds.joined(HEADER, Seeds.SHORTS),
            Seeds.joined(HEADER.replace("CompressedData = False", "CompressedData = True"), Seeds.zlib(Seeds.SHORTS)),
            Seeds.joined(HEADER.replace("BinaryData = True", "BinaryData = False"), "1 2 3 4".getBytes()),
            Seeds.joined(HEADER.replace("LOCAL", "LIST\na.mha\n").replace("NDims", "HeaderSize = -1\nNDims"), Seeds.SHORTS),
            Seeds.joined(HEADER.replace("2 1 2", "2 1 1").replace("ElementType", "ElementNumberOfChannels = 2\nElementType"), Seeds.SHORTS));
    }

    private static long read(final Path file) throws IOException {
        final ImageFile image = MetaImageReader.open(file);
        return Fuzzed.voxels(image.volume(image.volumes() - 1));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void briefly(final byte[] content) throws IOException {
        Fuzzed.read(content, "a.mha", MetaImageFuzzTest::read);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "24h")
    void atLength(final byte[] content) throws IOException {
        briefly(content);
    }
}
