package org.radflow.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Java character sets of SpecificCharacterSet (PS3.3, section C.12.1.1.2). Code extensions are not followed: of several
 * sets the first decides. An unknown set is read as Latin-1, which never fails.
 */
final class CharacterSets {

    static final Charset DEFAULT = StandardCharsets.ISO_8859_1;

    private static final Map<String, String> JAVA_NAMES = Map.ofEntries(Map.entry("ISO_IR 101", "ISO-8859-2"),
        Map.entry("ISO_IR 109", "ISO-8859-3"), Map.entry("ISO_IR 110", "ISO-8859-4"),
        Map.entry("ISO_IR 144", "ISO-8859-5"), Map.entry("ISO_IR 127", "ISO-8859-6"),
        Map.entry("ISO_IR 126", "ISO-8859-7"), Map.entry("ISO_IR 138", "ISO-8859-8"),
        Map.entry("ISO_IR 148", "ISO-8859-9"), Map.entry("ISO_IR 166", "TIS-620"),
        Map.entry("ISO_IR 13", "Shift_JIS"), Map.entry("ISO_IR 192", "UTF-8"), Map.entry("GB18030", "GB18030"),
        Map.entry("GBK", "GBK"));

    private CharacterSets() {
    }

    static Charset of(List<String> specificCharacterSet) {
        String first = specificCharacterSet.isEmpty() ? "" : specificCharacterSet.get(0).replace("ISO 2022 IR", "ISO_IR");
        String name = JAVA_NAMES.getOrDefault(first, DEFAULT.name());
        return Charset.isSupported(name) ? Charset.forName(name) : DEFAULT;
    }
}
