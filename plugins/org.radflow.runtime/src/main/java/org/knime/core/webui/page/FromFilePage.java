package org.knime.core.webui.page;

/** A page taken from a file of a bundle. */
public class FromFilePage extends Page {

    FromFilePage(final String relativeFilePath) {
        super(relativeFilePath);
    }
}
