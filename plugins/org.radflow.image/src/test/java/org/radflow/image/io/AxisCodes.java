package org.radflow.image.io;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Geometry;

/**
 * The 48 ways in which index axes can run along those of a patient, each named by where its axes go: the index grows to the left (L) or right (R), to
 * the back (P) or front (A), to the head (S) or feet (I).
 */
final class AxisCodes {

    private AxisCodes() {
    }

    static List<String> all() {
        final List<String> codes = new ArrayList<>();
        for (final String order : new String[]{"LPS", "LSP", "PLS", "PSL", "SLP", "SPL"}) {
            for (int flips = 0; flips < 8; flips++) {
                final StringBuilder code = new StringBuilder();
                for (int axis = 0; axis < 3; axis++) {
                    code.append((flips >> axis & 1) == 0 ? order.charAt(axis) : "RAI".charAt("LPS".indexOf(order.charAt(axis))));
                }
                codes.add(code.toString());
            }
        }
        return codes;
    }

    /** The patient axis (0 = x, 1 = y, 2 = z of LPS) along which a letter leads. */
    static int axis(final char letter) {
        return "LPSRAI".indexOf(letter) % 3;
    }

    /** 1 if the letter leads up the LPS axis, else -1. */
    static int sign(final char letter) {
        return "LPS".indexOf(letter) >= 0 ? 1 : -1;
    }

    static Geometry geometry(final String code, final int[] size, final double[] spacing, final double[] origin) {
        final double[] direction = new double[9];
        for (int a = 0; a < 3; a++) {
            direction[3 * axis(code.charAt(a)) + a] = sign(code.charAt(a));
        }
        return new Geometry(size, spacing, origin, direction);
    }
}
