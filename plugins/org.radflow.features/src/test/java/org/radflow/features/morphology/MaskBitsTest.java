package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radflow.features.morphology.RandomMask.inside;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.image.Mask;

class MaskBitsTest {

    @Property(tries = 200)
    void holdsTheBoxAndAnEmptyMargin(@ForAll long seed) {
        Mask mask = RandomMask.of(seed);
        int[] box = mask.boundingBox();
        MaskBits bits = new MaskBits(mask, box);
        for (int k = -1; k <= bits.size(2); k++) {
            for (int j = -1; j <= bits.size(1); j++) {
                for (int i = -1; i <= bits.size(0); i++) {
                    int expected = inside(mask, box[0] + i, box[1] + j, box[2] + k) ? 1 : 0;
                    if (i >= 0) {
                        assertEquals(expected, bits.at(bits.row(j, k) + i / 32) >>> i & 1);
                        assertEquals(expected, bits.withBefore(bits.row(j, k) + i / 32) >>> i % 32 + 1 & 1);
                    }
                    if ((i + 1) / 32 < bits.words()) {
                        assertEquals(expected, bits.withBefore(bits.row(j, k) + (i + 1) / 32) >>> (i + 1) % 32 & 1);
                    }
                }
            }
        }
    }
}
