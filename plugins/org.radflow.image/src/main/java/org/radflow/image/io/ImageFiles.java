package org.radflow.image.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens image files of every known format, told by the ending of the name. Stateless, thread-safe. */
public final class ImageFiles {

    private ImageFiles() {
    }

    /** Whether the ending of the name is that of a picture, whose slices make a stack. */
    public static boolean isPicture(final Path file) {
        return name(file).matches(".*\\.(png|tiff?)");
    }

    /** The name without folders and the ending of its format. */
    public static String stem(final Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.(nii|hdr|img)(\\.gz)?$|\\.(seg\\.)?(nrrd|nhdr)$|\\.mh[ad]$|\\.png$|\\.tiff?$", "");
    }

    /**
     * Reads the header of a NIfTI, NRRD or MetaImage file.
     *
     * @param placement which transform places a NIfTI image
     * @throws IOException naming the file and the field that is wrong, or the endings that are known
     */
    public static ImageFile open(final Path file, final NiftiPlacement placement) throws IOException {
        final String name = name(file);
        if (name.matches(".*\\.(nii|hdr|img)(\\.gz)?")) {
            return NiftiReader.open(file, placement);
        }
        if (name.matches(".*\\.(nrrd|nhdr)")) {
            return NrrdReader.open(file);
        }
        if (name.matches(".*\\.mh[ad]")) {
            return MetaImageReader.open(file);
        }
        throw new IOException(file
            + ": unknown format, expected a name that ends in .nii, .nii.gz, .hdr, .nrrd, .nhdr, .mha, .mhd, .png, .tif or .tiff");
    }

    private static String name(final Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
