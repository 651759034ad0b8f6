package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A page taken from a file of a bundle, with other files of the same folder. */
public class FromFilePage extends Page {

    private final Class<?> m_bundleClass;

    private final String m_basePath;

    FromFilePage(final Class<?> bundleClass, final String basePath, final String relativeFilePath) {
        super(file(bundleClass, basePath, relativeFilePath));
        m_bundleClass = bundleClass;
        m_basePath = basePath;
    }

    private static Content file(final Class<?> bundleClass, final String basePath, final String path) {
        return new Content(path, () -> open(bundleClass, basePath, path));
    }

    private static InputStream open(final Class<?> bundleClass, final String basePath, final String path) throws IOException {
        final var file = ("/" + basePath + "/" + path).replaceAll("/+", "/");
        final var stream = path.contains("..") ? null : bundleClass.getResourceAsStream(file);
        if (stream == null) {
            throw new FileNotFoundException("The bundle of " + bundleClass.getName() + " has no file " + file);
        }
        return stream;
    }

    /** Adds a file of the base path. */
    public FromFilePage addResourceFile(final String relativeFilePath) {
        add(file(m_bundleClass, m_basePath, relativeFilePath));
        return this;
    }

    /** Lets the page load whatever is in a folder of the base path. */
    public FromFilePage addResourceDirectory(final String relativeDirPath) {
        addFolder(relativeDirPath + "/", path -> file(m_bundleClass, m_basePath, path));
        return this;
    }
}
