package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Strict reader of DICOM files (PS3.10) in implicit or explicit little endian, explicit big endian, and deflated. A file without
 * preamble is taken if its first element is plainly DICOM. Nothing is allocated before its length is checked against
 * what is left of the file. Stateless.
 */
public final class Part10Reader implements DicomSource {

    private static final int PREAMBLE = 128;
    private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int META_GROUP = 0x0002;
    private static final int IDENTIFYING_GROUP = 0x0008;
    private static final int FIRST_PIXEL_TAG = 0x7FE0_0008;
    private static final Set<Tag> PIXEL_TAGS = EnumSet.of(Tag.FloatPixelData, Tag.DoubleFloatPixelData, Tag.PixelData);

    @Override
    public DicomObject open(Path file, IntPredicate wanted) throws DicomException {
        try (FileInput in = new FileInput(file)) {
            TransferSyntax syntax = readSyntax(file, in);
            if (!syntax.deflated()) {
                return open(file, wanted, syntax, in, OptionalLong.empty());
            }
            try (FileInput inflated = FileInput.inflated(file, in.position())) {
                return open(file, wanted, syntax, inflated, OptionalLong.of(in.position()));
            }
        }
    }

    private static DicomObject open(Path file, IntPredicate wanted, TransferSyntax syntax, FileInput in, OptionalLong deflated)
            throws DicomException {
        in.order(syntax.order());
        DatasetParser parser = new DatasetParser(file, in, syntax.explicitVr(), wanted);
        DicomDataset dataset = new DicomDataset(file, syntax.order(), CharacterSets.DEFAULT);
        parser.readUntil(dataset, FIRST_PIXEL_TAG);
        return new DicomObject(file, syntax, dataset, locatePixelData(file, in, parser, deflated));
    }

    /** Reads the file meta information and leaves the input at the first element of the data set. */
    private static TransferSyntax readSyntax(Path file, FileInput in) throws DicomException {
        in.order(ByteOrder.LITTLE_ENDIAN);
        boolean preamble = hasPreamble(in);
        in.seek(preamble ? PREAMBLE + MAGIC.length : 0);
        if (in.left() < 8) {
            throw notDicom(file);
        }
        byte[] first = in.bytes(8);
        in.seek(in.position() - 8);
        ByteBuffer header = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
        int group = header.getShort(0) & 0xFFFF;
        boolean explicitVr = Vr.of(new String(first, 4, 2, StandardCharsets.US_ASCII)) != null;
        if (group == META_GROUP && explicitVr) {
            DicomDataset meta = new DicomDataset(file, ByteOrder.LITTLE_ENDIAN, CharacterSets.DEFAULT);
            new DatasetParser(file, in, true, number -> number == Tag.TransferSyntaxUID.number())
                .readWhile(meta, tag -> tag >>> 16 == META_GROUP);
            return TransferSyntax.of(file, meta.requiredText(Tag.TransferSyntaxUID));
        }
        if (explicitVr && Short.reverseBytes((short)group) == IDENTIFYING_GROUP) {
            return TransferSyntax.EXPLICIT_BIG_ENDIAN;
        }
        boolean plausible = explicitVr || (header.getInt(4) & 0xFFFF_FFFFL) <= in.left() - 8;
        if (group != IDENTIFYING_GROUP || !plausible) {
            throw preamble ? new DicomException(file, Tag.TransferSyntaxUID, "no file meta information",
                "a transfer syntax") : notDicom(file);
        }
        return explicitVr ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
    }

    private static boolean hasPreamble(FileInput in) throws DicomException {
        if (in.left() < PREAMBLE + MAGIC.length) {
            return false;
        }
        in.skip(PREAMBLE);
        return Arrays.equals(in.bytes(MAGIC.length), MAGIC);
    }

    private static DicomException notDicom(Path file) {
        return new DicomException(file, "is not a DICOM file");
    }

    private static Optional<PixelData> locatePixelData(Path file, FileInput in, DatasetParser parser, OptionalLong deflated)
            throws DicomException {
        if (in.left() == 0) {
            return Optional.empty();
        }
        DatasetParser.Header header = parser.readHeader();
        Tag tag = Tag.of(header.tag());
        return PIXEL_TAGS.contains(tag) ? Optional.of(new FilePixelData(file, deflated, tag, in.position(), header.length(),
            header.length() > in.left())) : Optional.empty();
    }
}
