package org.radflow.image.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Errors of headers, which name the file and the field. */
record HeaderField(Path file, String format) {

    void require(final boolean condition, final String field, final Object found, final String expected) throws IOException {
        if (!condition) {
            throw wrong(field, found, expected);
        }
    }

    IOException wrong(final String field, final Object found, final String expected) {
        return new IOException(file + ": " + format + " field " + field + " is " + (found == null ? "absent" : shown(found)) + ", expected "
            + expected);
    }

    /** Control characters and endless texts of a damaged file stay out of messages. */
    private static String shown(final Object found) {
        final String text = found.toString().replaceAll("\\P{Print}", "?");
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }

    /** A whole number of the header. */
    int whole(final String field, final String text, final int least, final int most) throws IOException {
        final double number = number(field, text);
        require(number >= least && number <= most && number == Math.rint(number), field, text, "a whole number from " + least + " to " + most);
        return (int)number;
    }

    /** A finite number of the header. */
    double number(final String field, final String text) throws IOException {
        try {
            final double number = Double.parseDouble(text);
            require(Double.isFinite(number), field, text, "a number");
            return number;
        } catch (final NumberFormatException | NullPointerException e) {
            throw wrong(field, text, "a number");
        }
    }

    /** Finite numbers, separated by a pattern. */
    double[] numbers(final String field, final String text, final int count, final String separator) throws IOException {
        final String[] parts = String.valueOf(text).strip().split(separator);
        require(text != null && parts.length == count, field, text, count + " numbers");
        final double[] numbers = new double[count];
        for (int n = 0; n < count; n++) {
            numbers[n] = number(field, parts[n]);
        }
        return numbers;
    }

    /** Whole numbers from 1 on, separated by white space. */
    int[] sizes(final String field, final String text, final int count) throws IOException {
        final String[] parts = String.valueOf(text).strip().split("\\s+");
        require(text != null && parts.length == count, field, text, count + " whole numbers");
        final int[] sizes = new int[count];
        for (int n = 0; n < count; n++) {
            sizes[n] = whole(field, parts[n], 1, Integer.MAX_VALUE);
        }
        return sizes;
    }

    /** The product of sizes. */
    int product(final String field, final int[] sizes) throws IOException {
        double product = 1;
        for (final int size : sizes) {
            product *= size;
        }
        require(product <= Integer.MAX_VALUE, field, Arrays.toString(sizes), "a product below 2^31");
        return (int)product;
    }

    /**
     * A file of voxels that a header names, beside the header or in a folder below it.
     *
     * @throws IOException if the name leads elsewhere, or there is no such file
     */
    Path dataFile(final String field, final String name) throws IOException {
        final Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            final Path data = folder.resolve(name.replace('\\', '/')).normalize();
            require(data.startsWith(folder), field, name, "a file in the folder of the header");
            require(Files.isRegularFile(data), field, name, "a file that exists");
            return data;
        } catch (final InvalidPathException e) {
            throw wrong(field, name, "the name of a file");
        }
    }
}
