package org.radflow.image.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.radflow.image.io.ImageFile;
import org.radflow.image.io.ImageFiles;
import org.radflow.image.io.NiftiPlacement;
import org.radflow.image.io.PictureStack;

/**
 * An image among the files of a folder.
 *
 * @param path the file, or the folder of a stack of pictures
 * @param pictures the slices of a stack, in order; empty for another format
 */
record FoundImage(Path path, List<Path> pictures) {

    /**
     * Images of files, in the order of their paths: the pictures of a folder are slices of one image, but a picture of several pages is an image
     * itself.
     */
    static List<FoundImage> of(final List<Path> files) {
        final Map<Path, FoundImage> images = new TreeMap<>();
        final Map<Path, List<Path>> stacks = new TreeMap<>();
        for (final Path file : files) {
            if (!ImageFiles.isPicture(file)) {
                images.put(file, new FoundImage(file, List.of()));
            } else if (hasPages(file)) {
                images.put(file, new FoundImage(file, List.of(file)));
            } else {
                stacks.computeIfAbsent(file.getParent(), folder -> new ArrayList<>()).add(file);
            }
        }
        stacks.forEach((folder, pictures) -> images.put(folder, new FoundImage(folder, PictureStack.inOrder(pictures))));
        return List.copyOf(images.values());
    }

    /** A file that cannot be read counts as a slice, whose stack then says what is wrong with it. */
    private static boolean hasPages(final Path file) {
        try {
            return PictureStack.pages(file) > 1;
        } catch (final IOException e) {
            return false;
        }
    }

    /** The image of a file, or of all pictures in a folder. */
    static FoundImage at(final Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return new FoundImage(path, ImageFiles.isPicture(path) ? List.of(path) : List.of());
        }
        try (var files = Files.list(path)) {
            return new FoundImage(path, PictureStack.inOrder(files.filter(ImageFiles::isPicture).toList()));
        }
    }

    ImageFile open(final NiftiPlacement placement, final double[] spacing) throws IOException {
        return pictures.isEmpty() && !Files.isDirectory(path) ? ImageFiles.open(path, placement) : PictureStack.open(path, pictures, spacing);
    }
}
