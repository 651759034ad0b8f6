package org.radflow.features.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LineSpectraTest {

    /** Every frequency or its opposite, and none twice: the values at both are conjugate. */
    @Property(tries = 100)
    void equalTheDefinition(@ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(min = 1, max = 5) int lines,
            @ForAll @IntRange(min = 1, max = 12) int most, @ForAll long seed) {
        int padded = Fft.lengthFor(2 * length);
        int groups = LineSpectra.groups(padded, most);
        Random random = new Random(seed);
        double[][] values = new double[lines][];
        LineSpectra spectra = new LineSpectra(length, padded, groups, lines);
        for (int line = 0; line < lines; line++) {
            values[line] = random.doubles(length, -1, 1).toArray();
            spectra.set(line, values[line]);
        }
        int[] seen = new int[padded];
        for (int group = 0; group <= groups / 2; group++) {
            int frequencies = LineSpectra.frequencies(padded, groups, group);
            double[][] re = new double[lines][frequencies];
            double[][] im = new double[lines][frequencies];
            spectra.transform(group, re, im);
            for (int f = 0; f < frequencies; f++) {
                int frequency = group + groups * f;
                seen[frequency]++;
                seen[(padded - frequency) % padded] += 2 * frequency % padded == 0 ? 0 : 1;
                for (int line = 0; line < lines; line++) {
                    double real = 0;
                    double imaginary = 0;
                    for (int t = 0; t < length; t++) {
                        real += values[line][t] * Math.cos(2 * Math.PI * frequency * t / padded);
                        imaginary -= values[line][t] * Math.sin(2 * Math.PI * frequency * t / padded);
                    }
                    assertEquals(real, re[line][f], 1e-12);
                    assertEquals(imaginary, im[line][f], 1e-12);
                }
            }
        }
        for (int times : seen) {
            assertEquals(1, times);
        }
    }
}
