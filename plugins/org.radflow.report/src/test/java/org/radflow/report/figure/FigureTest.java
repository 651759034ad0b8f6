package org.radflow.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.radflow.report.figure.Shape.Box;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as SVG, PNG and HTML; axes and numbers. */
class FigureTest {

    private static final String HOSTILE = "a<script>alert('1')</script>&\"\u0001";

    private static Figure figure() {
        Drawing drawing = new Drawing(HOSTILE, 200, 100);
        drawing.add(new Box(20, 50, 40, 30), Paint.fill("#D55E00"), HOSTILE);
        drawing.series(0).text(10, 90, HOSTILE, 12, 0.5);
        return drawing.key(0).text(10, 95, "key", 12, 0).figure();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void svgIsWellFormedWithHostileTexts() throws Exception {
        Document document = parse(Svg.of(figure()));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(HOSTILE.replace('\u0001', ' '), document.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("s0", ((Element)document.getElementsByTagName("g").item(0)).getAttribute("class"));
        assertEquals("k0", ((Element)document.getElementsByTagName("g").item(1)).getAttribute("class"));
    }

    @Test
    void sameFigureSameBytes() {
        assertEquals(Svg.of(figure()), Svg.of(figure()));
        assertEquals(Html.page(figure()), Html.page(figure()));
    }

    @Test
    void pagesNeedNothingFromElsewhere() {
        for (String page : new String[] {Html.page(figure()), Html.view()}) {
            assertEquals("", page.replace("http://www.w3.org/2000/svg", "").replaceAll("(?s)^.*?(https?://\\S+).*$|^.*$", "$1").trim());
            assertFalse(Pattern.compile("<(link|iframe|img)|src=|@import|url\\(").matcher(page).find());
            assertEquals(1, Pattern.compile("<script").matcher(page).results().count());
        }
    }

    @Test
    void pngHasItsSizeAndColours() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(figure(), 2, bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(400, image.getWidth());
        assertEquals(200, image.getHeight());
        assertEquals(0xD55E00, image.getRGB(80, 130) & 0xffffff);
        assertEquals(0xffffff, image.getRGB(300, 150) & 0xffffff);
        assertThrows(IllegalArgumentException.class, () -> Png.image(figure(), 1000));
    }

    @Test
    void ticksAreRound() {
        assertArrayEquals(new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, new Scale(0, 1, 0, 100, false).ticks(6), 1e-12);
        assertArrayEquals(new double[] {-50, 0, 50}, new Scale(-60, 73, 0, 100, false).ticks(3), 1e-12);
        assertArrayEquals(new double[] {0.5, 1, 2, 5}, new Scale(0.3, 7, 0, 100, true).ticks(6), 1e-12);
        assertArrayEquals(new String[] {"0.0", "0.5", "1.0"}, Scale.labels(new double[] {0, 0.5, 1}, false));
        assertEquals(50, new Scale(0.1, 10, 0, 100, true).at(1), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new Scale(0, 1, 0, 100, true));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, 0, 100, false));
    }

    @Test
    void numbersHaveAPointInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("0.810 (0.740 to 0.880)", Numbers.interval(0.81, 0.74, 0.88, 3));
            assertEquals("1.23E-9", Numbers.digits(1.2345e-9, 3));
            assertEquals("0.0123", Numbers.digits(0.012345, 3));
            assertEquals("12345", Numbers.digits(12345, 3));
            assertEquals("0.00", Numbers.fixed(-0.001, 2));
            assertEquals("p < 0.001", Numbers.p(0.0009));
            assertEquals("p = 0.041", Numbers.p(0.0412));
            assertEquals("n/a", Numbers.fixed(Double.NaN, 2));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void seriesHaveDifferentColours() {
        Set<String> colours = new HashSet<>();
        for (int s = 0; s < 8; s++) {
            assertTrue(colours.add(Palette.series(s)));
        }
        assertEquals("#ffffff", Palette.diverging(0));
        assertEquals("#d55e00", Palette.diverging(2));
        assertEquals("#0072b2", Palette.diverging(-1));
    }

    @Test
    void longTextsAreShortened() {
        assertEquals("short", TextWidth.shorten("short", 12, 100));
        String shortened = TextWidth.shorten("a very long name of a feature with all its settings", 12, 100);
        assertTrue(shortened.endsWith("\u2026") && TextWidth.of(shortened, 12) <= 100, shortened);
    }
}
