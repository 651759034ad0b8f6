package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/** Something that a page consists of, such as its HTML or a script. */
public interface Resource {

    /** Where the page finds it. */
    String getRelativePath();

    /** @throws IOException if it is not there */
    InputStream getInputStream() throws IOException;
}
