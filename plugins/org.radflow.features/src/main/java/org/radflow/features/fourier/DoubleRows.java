package org.radflow.features.fourier;

/** Rows in double precision. */
final class DoubleRows implements Rows<double[]> {

    private static final double SIN60 = Math.sqrt(3) / 2;
    private static final double COS72 = (Math.sqrt(5) - 1) / 4;
    private static final double COS144 = -(Math.sqrt(5) + 1) / 4;
    private static final double SIN72 = Math.sin(2 * Math.PI / 5);
    private static final double SIN144 = Math.sin(4 * Math.PI / 5);

    @Override
    public void halves(double[] a, double[] b) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double y = b[q];
            a[q] = x + y;
            b[q] = x - y;
        }
    }

    @Override
    public void thirds(double[] a, double[] b, double[] c) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double sum = b[q] + c[q];
            double difference = b[q] - c[q];
            a[q] = x + sum;
            b[q] = x - 0.5 * sum;
            c[q] = SIN60 * difference;
        }
    }

    @Override
    public void quarters(double[] a, double[] b, double[] c, double[] d) {
        for (int q = 0; q < a.length; q++) {
            double even = a[q] + c[q];
            double odd = b[q] + d[q];
            double cosine = a[q] - c[q];
            double sine = b[q] - d[q];
            a[q] = even + odd;
            b[q] = cosine;
            c[q] = even - odd;
            d[q] = sine;
        }
    }

    @Override
    public void fifths(double[] a, double[] b, double[] c, double[] d, double[] e) {
        halves(b, e);
        halves(c, d);
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double outer = b[q];
            double inner = c[q];
            a[q] = x + outer + inner;
            b[q] = x + COS72 * outer + COS144 * inner;
            c[q] = x + COS144 * outer + COS72 * inner;
        }
        for (int q = 0; q < d.length; q++) {
            double inner = d[q];
            double outer = e[q];
            d[q] = SIN144 * outer - SIN72 * inner;
            e[q] = SIN72 * outer + SIN144 * inner;
        }
    }

    @Override
    public void pair(double[] c, double[] s, double[] d, double[] t) {
        for (int q = 0; q < c.length; q++) {
            double x = c[q];
            double y = d[q];
            double u = s[q];
            double v = t[q];
            c[q] = x + v;
            d[q] = y - u;
            s[q] = x - v;
            t[q] = y + u;
        }
    }

    @Override
    public void turnPair(double[] c, double[] s, double[] d, double[] t, double cos1, double sin1, double cos2, double sin2) {
        for (int q = 0; q < c.length; q++) {
            double re1 = c[q] + t[q];
            double im1 = d[q] - s[q];
            double re2 = c[q] - t[q];
            double im2 = d[q] + s[q];
            c[q] = re1 * cos1 - im1 * sin1;
            d[q] = re1 * sin1 + im1 * cos1;
            s[q] = re2 * cos2 - im2 * sin2;
            t[q] = re2 * sin2 + im2 * cos2;
        }
    }

    @Override
    public void rotate(double[] re, double[] im, double cos, double sin) {
        for (int q = 0; q < re.length; q++) {
            double x = re[q];
            double y = im[q];
            re[q] = x * cos - y * sin;
            im[q] = x * sin + y * cos;
        }
    }
}
