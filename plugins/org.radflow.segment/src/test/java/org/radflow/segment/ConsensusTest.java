package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class ConsensusTest {

    private static final Geometry GRID = Cases.grid(24, 20, 14, 0.8, 1.1, 2.5);
    /** Observers who draw balls of different sizes and err at random. */
    private static final double[][] OBSERVERS = {{7, 0.02}, {8, 0.05}, {6, 0.10}, {7.5, 0.2}};
    private static final List<Mask> MASKS = IntStream.range(0, 4).mapToObj(o -> Cases.mask(GRID, (i, j, k) -> {
        boolean inside = Math.sqrt((i - 11) * (i - 11) + (j - 9) * (j - 9) + 4 * (k - 6) * (k - 6)) < OBSERVERS[o][0];
        return inside ^ Cases.noise(GRID.index(i, j, k), 1000 * o + 7) < OBSERVERS[o][1];
    })).toList();

    /** Four observers: STAPLE of SimpleITK 2.5, which ends a little earlier. Three: the same formulas in numpy, iterated to the last change. */
    @Test
    void stapleAgreesWithItk() {
        Staple four = Staple.of(MASKS, null);
        assertArrayEquals(new double[] {0.8339405230148785, 0.8504125385371744, 0.48319760625816993, 0.7959529541939292}, four.sensitivity(), 5e-7);
        assertArrayEquals(new double[] {0.9932616268750939, 0.9161392242611914, 0.9005433916132776, 0.799485580692726}, four.specificity(), 5e-7);
        assertEquals(778, four.consensus().count());
        assertEquals(2438508, places(four.consensus()));
        Staple three = Staple.of(MASKS.subList(0, 3), null);
        assertArrayEquals(new double[] {0.90307062, 0.91964315, 0.55684837}, three.sensitivity(), 1e-8);
        assertArrayEquals(new double[] {0.98248617, 0.90682214, 0.90092063}, three.specificity(), 1e-8);
        assertEquals(666, three.consensus().count());
        assertEquals(2069573, places(three.consensus()));
    }

    /**
     * Two observers agree on 4 voxels of 10, the first marks one more. What both mark is inside and what none marks outside for certain, as the
     * first never misses and the second never marks too much; only the probability w of the odd voxel is open. The steps are worked by hand.
     */
    @Test
    void stapleByHand() {
        Geometry line = Cases.grid(10, 1, 1);
        Staple result = Staple.of(List.of(Cases.box(line, 0, 0, 0, 4, 0, 0), Cases.box(line, 0, 0, 0, 3, 0, 0)), null);
        double w = 0.45;
        for (int n = 0; n < 100000; n++) {
            double inside = 0.45 * (1 - 4 / (4 + w));
            double outside = 0.55 * (1 - 5 / (6 - w));
            w = inside / (inside + outside);
        }
        assertArrayEquals(new double[] {1, 4 / (4 + w)}, result.sensitivity(), 1e-6);
        assertArrayEquals(new double[] {5 / (6 - w), 1}, result.specificity(), 1e-6);
        assertEquals(w >= 0.5 ? 5 : 4, result.consensus().count());
    }

    @Test
    void observersWhoAgreeArePerfect() {
        Staple same = Staple.of(List.of(MASKS.get(0), MASKS.get(0), MASKS.get(0)), null);
        assertArrayEquals(MASKS.get(0).voxels(), same.consensus().voxels());
        assertArrayEquals(new double[] {1, 1, 1}, same.sensitivity(), 1e-9);
        assertArrayEquals(new double[] {1, 1, 1}, same.specificity(), 1e-9);
    }

    @Test
    void emptyMasksHaveNoSensitivity() {
        Mask empty = new Mask(GRID, new byte[GRID.voxels()]);
        Staple none = Staple.of(List.of(empty, empty), null);
        assertTrue(none.consensus().isEmpty());
        assertTrue(Double.isNaN(none.sensitivity()[0]));
        assertEquals(1, none.specificity()[1], 1e-9);
    }

    /** The background that counts changes specificities, not the voxels outside the limit. */
    @Test
    void theLimitCountsAlone() {
        Mask limit = Cases.box(GRID, 4, 2, 2, 18, 16, 10);
        Staple limited = Staple.of(MASKS, limit);
        assertTrue(MaskAlgebra.subtract(limited.consensus(), limit).isEmpty());
        Staple whole = Staple.of(MASKS.stream().map(mask -> MaskAlgebra.and(mask, limit)).toList(), null);
        assertTrue(limited.specificity()[3] < whole.specificity()[3]);
    }

    @Test
    void votesAreCounted() {
        Geometry line = Cases.grid(5, 1, 1);
        List<Mask> masks = List.of(Cases.box(line, 0, 0, 0, 3, 0, 0), Cases.box(line, 1, 0, 0, 3, 0, 0), Cases.box(line, 2, 0, 0, 3, 0, 0),
                Cases.box(line, 3, 0, 0, 4, 0, 0));
        assertArrayEquals(new byte[] {0, 0, 1, 1, 0}, Consensus.MAJORITY.of(masks).voxels());
        assertArrayEquals(new byte[] {0, 1, 1, 1, 0}, Consensus.MAJORITY.of(masks.subList(0, 3)).voxels());
        assertArrayEquals(new byte[] {1, 1, 1, 1, 1}, Consensus.UNION.of(masks).voxels());
        assertArrayEquals(new byte[] {0, 0, 0, 1, 0}, Consensus.INTERSECTION.of(masks).voxels());
    }

    @Property(tries = 30)
    void orderOfObserversDoesNotMatter(@ForAll long seed) {
        Geometry grid = Cases.grid(6, 5, 4);
        Mask a = Cases.random(grid, seed, 0.4);
        Mask b = Cases.random(grid, seed + 1, 0.5);
        Mask c = Cases.random(grid, seed + 2, 0.6);
        for (Consensus consensus : Consensus.values()) {
            assertArrayEquals(consensus.of(List.of(a, b, c)).voxels(), consensus.of(List.of(c, a, b)).voxels());
        }
        Mask majority = Consensus.MAJORITY.of(List.of(a, b, c));
        assertTrue(MaskAlgebra.subtract(majority, Consensus.UNION.of(List.of(a, b, c))).isEmpty());
        assertTrue(MaskAlgebra.subtract(Consensus.INTERSECTION.of(List.of(a, b, c)), majority).isEmpty());
    }

    @Test
    void numbersOfMasksAreChecked() {
        assertEquals("Masks: found 1, expected 2 to 16",
                assertThrows(IllegalArgumentException.class, () -> Staple.of(MASKS.subList(0, 1), null)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Consensus.UNION.of(List.of()));
        Mask small = new Mask(Cases.grid(1, 1, 1), new byte[1]);
        assertThrows(IllegalArgumentException.class, () -> Consensus.UNION.of(List.of(MASKS.get(0), small)));
    }

    private static long places(Mask mask) {
        long sum = 0;
        for (int v = 0; v < mask.voxels().length; v++) {
            sum += mask.voxels()[v] * v;
        }
        return sum;
    }
}
