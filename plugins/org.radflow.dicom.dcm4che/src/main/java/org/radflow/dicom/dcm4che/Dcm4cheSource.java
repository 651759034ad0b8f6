package org.radflow.dicom.dcm4che;

import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSource;
import org.radflow.dicom.TransferSyntax;

/**
 * Reads headers with dcm4che's {@link DicomInputStream}; pixel data is located by it and read as for every provider. What dcm4che throws,
 * of whatever kind, becomes a {@link DicomException} that names the file. Stateless.
 */
public final class Dcm4cheSource implements DicomSource {

    private static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
    private static final int FIRST_PIXEL_TAG = 0x7FE0_0008;
    private static final int PIXEL_DATA = 0x7FE0_0010;
    private static final int LONGEST_VALUE = 1 << 26;

    @Override
    public DicomObject open(Path file, IntPredicate wanted) throws DicomException {
        File input = file.toFile();
        try (DicomInputStream in = DicomInputStream.createWithLimitFromFileLength(input)) {
            in.setAllocateLimit(LONGEST_VALUE);
            Attributes meta = in.readFileMetaInformation();
            String uid = meta == null ? in.getTransferSyntax() : meta.getString(TRANSFER_SYNTAX_UID);
            if (uid == null) {
                throw new DicomException(file + ": TransferSyntaxUID (0002,0010): found nothing, expected a value");
            }
            TransferSyntax syntax = TransferSyntax.of(file, uid);
            long start = in.getPosition();
            Attributes attributes = in.readDataset(FIRST_PIXEL_TAG);
            ByteOrder order = attributes.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            DicomDataset dataset = new DicomDataset(file, order);
            fill(dataset, attributes, wanted);
            return new DicomObject(file, syntax, dataset, pixelData(file, input.length(), in, syntax, start));
        } catch (DicomException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw new DicomException(file + ": cannot be read by dcm4che, " + e);
        }
    }

    private static Optional<PixelData> pixelData(Path file, long size, DicomInputStream in, TransferSyntax syntax, long start) {
        boolean pixels = in.tag() == PIXEL_DATA || in.tag() == FIRST_PIXEL_TAG || in.tag() == FIRST_PIXEL_TAG + 1;
        if (!pixels) {
            return Optional.empty();
        }
        long length = in.length() == -1 ? -1 : in.length() & 0xFFFF_FFFFL;
        long offset = in.getPosition();
        return Optional.of(syntax.deflated()
            ? PixelData.inFile(file, in.tag(), offset - start, length, OptionalLong.of(start), OptionalLong.empty())
            : PixelData.inFile(file, in.tag(), offset, length, OptionalLong.empty(), OptionalLong.of(size - offset)));
    }

    /** Copies wanted attributes in the order of their numbers: the character set goes first. */
    private static void fill(DicomDataset dataset, Attributes attributes, IntPredicate wanted) throws IOException {
        for (int number : attributes.tags()) {
            if (!wanted.test(number)) {
                continue;
            }
            Sequence items = attributes.getSequence(number);
            if (items != null) {
                dataset.put(number, items(dataset, items, wanted));
            } else if (attributes.getVR(number) != VR.SQ) {
                byte[] value = attributes.getBytes(number);
                dataset.put(number, attributes.getVR(number).name(), value == null ? new byte[0] : value);
            } else {
                dataset.put(number, List.of());
            }
        }
    }

    private static List<DicomDataset> items(DicomDataset parent, Sequence sequence, IntPredicate wanted) throws IOException {
        List<DicomDataset> items = new ArrayList<>();
        for (Attributes attributes : sequence) {
            DicomDataset item = parent.newItem();
            fill(item, attributes, wanted);
            items.add(item);
        }
        return items;
    }
}
