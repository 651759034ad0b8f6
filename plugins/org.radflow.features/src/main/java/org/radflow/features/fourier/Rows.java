package org.radflow.features.fourier;

/**
 * Arithmetic of Fourier transforms on rows of numbers of one length. Each loop is short, over plain indices of separate arrays, because that is
 * what the Java compiler turns into vector instructions. Results are written over the arguments.
 *
 * @param <R> rows: double[] or float[]
 */
interface Rows<R> {

    /** Transforms two real rows: a, b = a + b, a - b. */
    void halves(R a, R b);

    /** Transforms three real rows: a becomes element 0, b the cosine part of element 1, c its sine part. */
    void thirds(R a, R b, R c);

    /** Transforms four real rows: a and c become elements 0 and 2, b the cosine part of element 1, d its sine part. */
    void quarters(R a, R b, R c, R d);

    /** Transforms five real rows: a becomes element 0, b and c the cosine parts of elements 1 and 2, e and d their sine parts. */
    void fifths(R a, R b, R c, R d, R e);

    /** Complex cosine part (c, d) and sine part (s, t) of an element become it, (c + t, d - s), and its opposite, (c - t, d + s). */
    void pair(R c, R s, R d, R t);

    /** The same, the element times (cos1, sin1) and its opposite times (cos2, sin2). */
    void turnPair(R c, R s, R d, R t, double cos1, double sin1, double cos2, double sin2);

    /** (re, im) times (cos, sin). */
    void rotate(R re, R im, double cos, double sin);
}
