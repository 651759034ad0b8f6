package org.radflow.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Keywords and value representations of the attributes that PS3.6 registers. The resource {@code attributes.txt} has a line for each:
 * number, representation (the first where several are allowed), 1 if it has a single value and n otherwise, keyword.
 */
final class Dictionary {

    private static final class Registered {
        static final Map<Integer, Vr> VRS = new HashMap<>();
        static final Set<Integer> SINGLE = new HashSet<>();
        static final Map<String, Integer> NUMBERS = new HashMap<>();

        static {
            try (InputStream in = Dictionary.class.getResourceAsStream("attributes.txt");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] fields = line.split(" ");
                    int number = Integer.parseUnsignedInt(fields[0], 16);
                    VRS.put(number, Vr.of(fields[1]));
                    NUMBERS.put(fields[3], number);
                    if (fields[2].equals("1")) {
                        SINGLE.add(number);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Dictionary() {
    }

    /** UN if the attribute is not registered. */
    static Vr vr(int number) {
        Tag tag = Tag.of(number);
        return tag != null ? tag.vr() : Registered.VRS.getOrDefault(number, Vr.UN);
    }

    /** Whether an attribute is registered and has a single value. */
    static boolean isSingle(int number) {
        return Registered.SINGLE.contains(number);
    }

    /** The attribute of a keyword, empty if there is none. */
    static OptionalInt number(String keyword) {
        Integer number = Registered.NUMBERS.get(keyword);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
