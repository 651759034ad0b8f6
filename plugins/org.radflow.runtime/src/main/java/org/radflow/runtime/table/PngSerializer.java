package org.radflow.runtime.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.image.png.PNGImageCell;
import org.knime.core.data.image.png.PNGImageContent;

/** Writes and reads PNG images: their length and their bytes. Stateless. */
public final class PngSerializer implements DataCellSerializer<PNGImageCell> {

    private static final int CHUNK = 1 << 16;

    @Override
    public void serialize(final PNGImageCell cell, final DataCellDataOutput output) throws IOException {
        final byte[] bytes = cell.getImageContent().getByteArray();
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    /** Memory grows with what is there, not with what the length says. */
    @Override
    public PNGImageCell deserialize(final DataCellDataInput input) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int left = input.readInt(); left > 0; left -= CHUNK) {
            final byte[] part = new byte[Math.min(CHUNK, left)];
            input.readFully(part);
            bytes.write(part);
        }
        return (PNGImageCell)new PNGImageContent(bytes.toByteArray()).toImageCell();
    }

    @Override
    public Class<PNGImageCell> getCellClass() {
        return PNGImageCell.class;
    }
}
