package org.radflow.tests.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.io.ImageFile;
import org.radflow.image.io.LabelChoice;
import org.radflow.image.io.NrrdReader;
import org.radflow.image.io.NrrdWriter;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NrrdFuzzTest {

    private static final String HEADER = "NRRD0004\ntype: short\ndimension: 3\nspace: left-posterior-superior\nsizes: 2 1 2\n"
        + "space directions: (2,0,0) (0,3,0) (0,0,5)\nendian: little\nencoding: raw\nspace origin: (10,20,30)\n\n";

    static Stream<byte[]> seeds() {
        return Stream.of(Seeds.written(0.5f, ".nrrd", NrrdWriter::write), Seeds.joined(HEADER, Seeds.SHORTS),
            Seeds.joined(HEADER.replace("raw", "gzip"), Seeds.gzip(Seeds.SHORTS)), Seeds.joined(HEADER.replace("raw", "text"), "1 2 3 4".getBytes()),
            Seeds.joined(HEADER.replace("raw", "hex"), "0100020003000400".getBytes()),
            Seeds.joined(HEADER.replace("origin: (10,20,30)\n\n", "origin: (10,20,30)\ndata file: LIST\na.nrrd\n"), Seeds.SHORTS),
            Seeds.joined(HEADER.replace("dimension: 3", "dimension: 4").replace("2 1 2", "2 2 1 1").replace("directions:", "directions: none")
                .replace("\n\n", "\nkinds: list domain domain domain\nSegment0_Name:=a\nSegment0_LabelValue:=2\nSegment0_Layer:=1\n\n"),
                    Seeds.SHORTS));
    }

    private static long read(final Path file) throws IOException {
        final ImageFile image = NrrdReader.open(file);
        return Fuzzed.voxels(image.volume(image.volumes() - 1));
    }

    private static long readMask(final Path file) throws IOException {
        return NrrdReader.open(file).mask(LabelChoice.ALL).voxels().length;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void briefly(final byte[] content) throws IOException {
        Fuzzed.read(content, "a.nrrd", NrrdFuzzTest::read);
        Fuzzed.read(content, "a.nrrd", NrrdFuzzTest::readMask);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "24h")
    void atLength(final byte[] content) throws IOException {
        briefly(content);
    }
}
