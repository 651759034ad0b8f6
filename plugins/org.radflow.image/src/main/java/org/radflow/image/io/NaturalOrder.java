package org.radflow.image.io;

import java.util.Comparator;

/**
 * Order of file names in which numbers count as numbers: {@code s2} comes before {@code s10}. Runs of digits 0 to 9 are compared by value; names
 * that differ in leading zeros alone, and all other characters, by their codes, whatever the locale.
 */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(final String a, final String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                final int endA = endOfDigits(a, i);
                final int endB = endOfDigits(b, j);
                final int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                if (a.charAt(i) != b.charAt(j)) {
                    return Character.compare(a.charAt(i), b.charAt(j));
                }
                i++;
                j++;
            }
        }
        final int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int compareNumbers(final String a, final String b) {
        final String valueA = a.replaceFirst("^0+", "");
        final String valueB = b.replaceFirst("^0+", "");
        return valueA.length() != valueB.length() ? Integer.compare(valueA.length(), valueB.length()) : valueA.compareTo(valueB);
    }

    private static int endOfDigits(final String text, final int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }
}
