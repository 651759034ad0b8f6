package org.knime.core.node.port;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** ZIP entries of one saved port object. */
public class PortObjectZipInputStream extends ZipInputStream {

    PortObjectZipInputStream(final InputStream stream) {
        super(stream);
    }
}
