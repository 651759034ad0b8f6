package org.radflow.image.picture;

import java.util.Map;

/** The letters of orientation, 5 x 7 pixels each, drawn here so that no machine's fonts change a picture. */
final class Letters {

    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private static final Map<Character, String[]> SHAPES = Map.of(
        'R', new String[]{"####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"},
        'L', new String[]{"#....", "#....", "#....", "#....", "#....", "#....", "#####"},
        'A', new String[]{"..#..", ".#.#.", "#...#", "#...#", "#####", "#...#", "#...#"},
        'P', new String[]{"####.", "#...#", "#...#", "####.", "#....", "#....", "#...."},
        'S', new String[]{".####", "#....", "#....", ".###.", "....#", "....#", "####."},
        'I', new String[]{".###.", "..#..", "..#..", "..#..", "..#..", "..#..", ".###."});

    private Letters() {
    }

    /** Draws a white letter with a black rim. */
    static void draw(final Picture picture, final char letter, final int left, final int top) {
        final String[] shape = SHAPES.get(letter);
        for (int rim = 1; rim >= 0; rim--) {
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    if (shape[y].charAt(x) == '#') {
                        fill(picture, left + x, top + y, rim);
                    }
                }
            }
        }
    }

    private static void fill(final Picture picture, final int x, final int y, final int rim) {
        for (int dy = -rim; dy <= rim; dy++) {
            for (int dx = -rim; dx <= rim; dx++) {
                picture.set(x + dx, y + dy, rim == 0 ? WHITE : BLACK);
            }
        }
    }
}
