package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where in a file its pixel data lies.
 *
 * @param deflated where in the file the deflated data set starts, if it is; offsets are those of the inflated data set
 */
record FilePixelData(Path file, OptionalLong deflated, Tag tag, long offset, long length, boolean truncated)
        implements DicomSource.PixelData {

    @Override
    public void read(long from, ByteBuffer buffer) throws DicomException {
        try (FileInput in = open()) {
            in.seek(offset + from);
            in.read(buffer);
        }
    }

    @Override
    public List<DicomSource.Fragment> fragments() throws DicomException {
        try (FileInput in = open()) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            in.seek(offset);
            DatasetParser parser = new DatasetParser(file, in, true, number -> false);
            List<DicomSource.Fragment> fragments = new ArrayList<>();
            parser.readFragments(tag.number(), length -> fragments.add(new FileFragment(in.position(), length)));
            return fragments;
        }
    }

    private FileInput open() throws DicomException {
        return deflated.isPresent() ? FileInput.inflated(file, deflated.getAsLong()) : new FileInput(file);
    }

    /** An item of the pixel data. */
    private final class FileFragment implements DicomSource.Fragment {
        private final long start;
        private final int size;

        private FileFragment(long start, int size) {
            this.start = start;
            this.size = size;
        }

        @Override
        public int length() {
            return size;
        }

        @Override
        public byte[] read() throws DicomException {
            try (FileInput in = open()) {
                in.seek(start);
                return in.bytes(size);
            }
        }
    }
}
