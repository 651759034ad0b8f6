package org.radflow.image.io;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for files of a folder, made from texts that may hold anything: of letters A to Z, digits, dot, hyphen and underscore alone, so that they
 * cannot lead out of the folder and are allowed on every system; none is given twice, whatever the case of its letters. Not thread-safe.
 */
public final class FileNames {

    private static final int LONGEST = 100;
    /** Devices of Windows. */
    private static final String RESERVED = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private final Path folder;
    private final Set<String> used = new HashSet<>();

    /** Names for the files of a folder. */
    public FileNames(final Path folder) {
        this.folder = folder;
    }

    /** The text with every other character as an underscore, at most 100 characters long, without dots at its ends. */
    public static String safe(final String text) {
        String name = text.replaceAll("[^A-Za-z0-9._-]", "_");
        name = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("^[.-]+|[.]+$", "");
        return name.isEmpty() || name.matches(RESERVED) ? "_" + name : name;
    }

    /**
     * The next file.
     *
     * @param text what the file is to be called; if another file has that name already, the second one gets {@code _2} at its end, and so on
     * @param endings the ends of the names of the files that will be written, such as {@code .nii.gz}
     * @return path of the name without ending
     */
    public Path next(final String text, final String... endings) {
        final String name = safe(text);
        for (int n = 1;; n++) {
            final String numbered = n == 1 ? name : name + "_" + n;
            boolean free = true;
            for (final String ending : endings) {
                free &= !used.contains((numbered + ending).toLowerCase(Locale.ROOT));
            }
            if (free) {
                for (final String ending : endings) {
                    used.add((numbered + ending).toLowerCase(Locale.ROOT));
                }
                return folder.resolve(numbered);
            }
        }
    }
}
