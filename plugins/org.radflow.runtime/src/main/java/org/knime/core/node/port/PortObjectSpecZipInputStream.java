package org.knime.core.node.port;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** ZIP entries of one saved port object spec. */
public class PortObjectSpecZipInputStream extends ZipInputStream {

    PortObjectSpecZipInputStream(final InputStream stream) {
        super(stream);
    }
}
