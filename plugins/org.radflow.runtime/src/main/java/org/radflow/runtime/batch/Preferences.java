package org.radflow.runtime.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;

import org.knime.core.node.NodeLogger.LEVEL;
import org.radflow.runtime.log.Log;

/** KNIME's preferences as exported to a file (.epf): threads, temporary folder and log level are applied. */
final class Preferences {

    private static final String SCOPE = "/instance/";

    private final Path m_file;

    private final List<String> m_report = new ArrayList<>();

    private Preferences(final Path file) {
        m_file = file;
    }

    /**
     * Applies the preferences of a file.
     *
     * @return what was applied, and what has no meaning here
     */
    static List<String> apply(final Path file) throws OptionException {
        final var preferences = new Preferences(file);
        preferences.read();
        return preferences.m_report;
    }

    private void read() throws OptionException {
        final var properties = new Properties();
        try (var in = Files.newInputStream(m_file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new OptionException("-preferences=" + m_file + " cannot be read: " + e.getMessage(), e);
        }
        final var unused = new TreeMap<String, Integer>();
        for (final var key : properties.stringPropertyNames().stream().sorted().toList()) {
            final var name = key.substring(key.lastIndexOf('/') + 1);
            final var value = properties.getProperty(key).trim();
            if (key.startsWith(SCOPE + "org.knime.") && apply(name, value)) {
                m_report.add("Preference " + name + " = " + value);
            } else if (key.startsWith("/") && key.lastIndexOf('/') > 0) {
                unused.merge(key.substring(0, key.lastIndexOf('/')), 1, Integer::sum);
            }
        }
        unused.forEach((where, count) -> m_report.add("Without meaning here: " + where + " (" + count + ")"));
    }

    /** Whether the preference has a meaning here. */
    private boolean apply(final String name, final String value) throws OptionException {
        switch (name) {
            case "knime.maxThreads":
                if (!value.matches("[1-9][0-9]{0,3}")) {
                    throw wrong(name, value, "a number from 1 to 9999");
                }
                if (System.getProperty("radflow.threads") == null) {
                    System.setProperty("radflow.threads", value);
                }
                return true;
            case "knime.tempDir":
                if (!isFolder(value)) {
                    throw wrong(name, value, "a folder");
                }
                System.setProperty("java.io.tmpdir", value);
                return true;
            case "logging.loglevel.console":
                Log.setSink(Log.to(System.err, level(name, value)));
                return true;
            default:
                return false;
        }
    }

    private static boolean isFolder(final String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) { // NOSONAR: then it is none
            return false;
        }
    }

    private LEVEL level(final String name, final String value) throws OptionException {
        try {
            return LEVEL.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, "one of " + List.of(LEVEL.values()));
        }
    }

    private OptionException wrong(final String name, final String found, final String expected) {
        return new OptionException("-preferences=" + m_file + ": " + name + ": found " + found + ", expected " + expected);
    }
}
