package org.radflow.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radflow.runtime.Reference;

class SettingsFileTest {

    @TempDir
    Path m_folder;

    @ParameterizedTest
    @ValueSource(strings = {"sample-configured", "sample-executed"})
    void samplesKeepTheirTextAndContent(final String sample) throws IOException {
        final var copy = m_folder.resolve("copy.xml");
        try (var files = Files.walk(Reference.shared("knime/" + sample))) {
            for (final var file : files.filter(SettingsFileTest::isSettings).toList()) {
                final var settings = SettingsFile.read(file);
                SettingsFile.write(settings, copy);
                assertTrue(settings.isIdentical(SettingsFile.read(copy)), file.toString());
                assertEquals(Files.readString(file), Files.readString(copy), file.toString());
            }
        }
    }

    private static boolean isSettings(final Path file) {
        final var name = file.getFileName().toString();
        return name.equals("workflow.knime") || name.equals("settings.xml") || name.equals("spec.xml")
            || name.equals("data.xml");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        assertRefused("<!DOCTYPE config [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><config key=\"a\"/>",
            "Document types and entities are not allowed");
    }

    @Test
    void anUnknownTypeIsRefused() throws IOException {
        assertRefused("<config key=\"a\"><entry key=\"b\" type=\"xdate\" value=\"1\"/></config>",
            "Unknown entry type xdate");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() throws IOException {
        assertRefused("<config key=\"a\"><entry key=\"b\" type=\"xint\" value=\"1.5\"/></config>",
            "Entry \"b\": \"1.5\" is no int");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertRefused("<config key=\"a\">".repeat(1_001) + "</config>".repeat(1_001), "nested more than 1000 deep");
    }

    @Test
    void anotherElementIsRefused() throws IOException {
        assertRefused("<config key=\"a\"><value/></config>", "Element value has no attribute key");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        assertRefused("<config key=\"a\"><config key=\"b\">", "[row,col]");
    }

    private void assertRefused(final String text, final String reason) throws IOException {
        final var file = Files.writeString(m_folder.resolve("bad.xml"), text);
        final var message = assertThrows(IOException.class, () -> SettingsFile.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(reason), message);
    }
}
