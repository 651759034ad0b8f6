package org.radflow.segment;

/** Mean and variance of numbers that come one by one (Welford 1962). */
final class Moments {

    private long count;
    private double mean;
    private double squares;

    void add(double x) {
        count++;
        double change = x - mean;
        mean += change / count;
        squares += change * (x - mean);
    }

    double mean() {
        return mean;
    }

    /** With the divisor count - 1; 0 for fewer than two numbers. */
    double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }
}
