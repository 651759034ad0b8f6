package org.radflow.pipeline.metrics;

/** Predictions of 16 cases by two models, and of 9 cases of three classes: the vectors of the R and Python calls in these tests. */
final class Example {

    /** {@code y} */
    static final boolean[] POSITIVE = {true, false, true, true, false, false, true, false, true, false, false, true, false, true, false, false};

    /** {@code a} */
    static final double[] FIRST = {.9, .4, .7, .55, .55, .2, .8, .35, .3, .1, .6, .95, .4, .65, .45, .15};

    /** {@code b} */
    static final double[] SECOND = {.6, .5, .7, .4, .45, .3, .9, .2, .35, .25, .65, .8, .1, .75, .5, .05};

    /** {@code m} */
    static final double[][] THREE = {{.6, .3, .1}, {.2, .5, .3}, {.1, .2, .7}, {.4, .35, .25}, {.3, .4, .3}, {.25, .25, .5}, {.5, .2, .3},
            {.2, .6, .2}, {.34, .33, .33}};

    /** {@code yy} */
    static final int[] CLASSES = {0, 1, 2, 0, 1, 2, 2, 0, 1};

    private Example() {}
}
