package org.radflow.runtime.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Files of settings such as {@code settings.xml} and {@code workflow.knime}. */
public final class SettingsFile {

    private static final long MAX_BYTES = 256L << 20;

    private SettingsFile() {
    }

    /**
     * Reads the settings of a file, with the key that the file gives them.
     *
     * @throws IOException naming the file, and the line if it is no XML of settings; also if it is larger than 256 MiB
     */
    public static NodeSettings read(final Path file) throws IOException {
        final var size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new IOException(file + ": settings of " + size + " bytes, expected at most " + MAX_BYTES);
        }
        try {
            final var settings = new NodeSettings("");
            settings.load(Files.newInputStream(file));
            return settings;
        } catch (IOException e) {
            throw new IOException(file + ": not readable as settings: " + e.getMessage(), e);
        }
    }

    /** Writes settings, replacing the file if there is one. */
    public static void write(final ConfigBaseRO settings, final Path file) throws IOException {
        settings.saveToXML(Files.newOutputStream(file));
    }
}
