package org.knime.core.data.image;

import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** An image as a value outside of a table. */
public interface ImageContent {

    /** A cell that holds the image. */
    DataCell toImageCell();

    /** Writes the image file. */
    void save(OutputStream output) throws IOException;

    /** Tells the image in few words. */
    String getSummary();
}
