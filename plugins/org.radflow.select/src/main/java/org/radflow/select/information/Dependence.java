package org.radflow.select.information;

/** How much features tell about the outcome and about each other. Thread-safe. */
interface Dependence {

    /** Of a feature and the outcome, in nats; 0 or more. */
    double relevance(int feature);

    /** Of two features, in nats; 0 or more. */
    double redundancy(int a, int b);
}
