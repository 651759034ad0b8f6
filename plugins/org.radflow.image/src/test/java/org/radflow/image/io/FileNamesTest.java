package org.radflow.image.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, _.._etc_passwd", "a\\b:c, a_b_c", "1.2.840.113619, 1.2.840.113619", "Müller^Ärzte, M_ller__rzte", ".., _",
        "'', _", "nul, _nul", "COM1.txt, _COM1.txt",
        "-rf, rf", ".hidden, hidden", "end., end"})
    void namesAreSafe(final String text, final String expected) {
        assertEquals(expected, FileNames.safe(text));
    }

    @Test
    void noNameIsGivenTwice() {
        final FileNames names = new FileNames(Path.of("out"));
        assertEquals(Path.of("out/a"), names.next("a", ".nii", "_mask.nii"));
        assertEquals(Path.of("out/A_2"), names.next("A", ".nii", "_mask.nii"));
        assertEquals(Path.of("out/a_mask_2"), names.next("a_mask", ".nii", "_mask.nii"));
    }

    @Property(tries = 300)
    void noTextLeadsOutOfTheFolder(@ForAll final String text) {
        final Path folder = Path.of("/out");
        final Path file = new FileNames(folder).next(text, ".nii");
        assertEquals(folder, file.normalize().getParent());
        assertTrue(file.getFileName().toString().length() <= 101);
    }
}
