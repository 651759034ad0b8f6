package org.radflow.features.fourier;

/** Rows in single precision: twice as many numbers to a vector instruction and to a line of the cache. */
public final class FloatRows implements Rows<float[]> {

    private static final float SIN60 = (float) (Math.sqrt(3) / 2);
    private static final float COS72 = (float) ((Math.sqrt(5) - 1) / 4);
    private static final float COS144 = (float) (-(Math.sqrt(5) + 1) / 4);
    private static final float SIN72 = (float) (Math.sin(2 * Math.PI / 5));
    private static final float SIN144 = (float) (Math.sin(4 * Math.PI / 5));

    @Override
    public void halves(float[] a, float[] b) {
        for (int q = 0; q < a.length; q++) {
            float x = a[q];
            float y = b[q];
            a[q] = x + y;
            b[q] = x - y;
        }
    }

    @Override
    public void thirds(float[] a, float[] b, float[] c) {
        for (int q = 0; q < a.length; q++) {
            float x = a[q];
            float sum = b[q] + c[q];
            float difference = b[q] - c[q];
            a[q] = x + sum;
            b[q] = x - 0.5f * sum;
            c[q] = SIN60 * difference;
        }
    }

    @Override
    public void quarters(float[] a, float[] b, float[] c, float[] d) {
        for (int q = 0; q < a.length; q++) {
            float even = a[q] + c[q];
            float odd = b[q] + d[q];
            float cosine = a[q] - c[q];
            float sine = b[q] - d[q];
            a[q] = even + odd;
            b[q] = cosine;
            c[q] = even - odd;
            d[q] = sine;
        }
    }

    @Override
    public void fifths(float[] a, float[] b, float[] c, float[] d, float[] e) {
        halves(b, e);
        halves(c, d);
        for (int q = 0; q < a.length; q++) {
            float x = a[q];
            float outer = b[q];
            float inner = c[q];
            a[q] = x + outer + inner;
            b[q] = x + COS72 * outer + COS144 * inner;
            c[q] = x + COS144 * outer + COS72 * inner;
        }
        for (int q = 0; q < d.length; q++) {
            float inner = d[q];
            float outer = e[q];
            d[q] = SIN144 * outer - SIN72 * inner;
            e[q] = SIN72 * outer + SIN144 * inner;
        }
    }

    @Override
    public void pair(float[] c, float[] s, float[] d, float[] t) {
        for (int q = 0; q < c.length; q++) {
            float x = c[q];
            float y = d[q];
            float u = s[q];
            float v = t[q];
            c[q] = x + v;
            d[q] = y - u;
            s[q] = x - v;
            t[q] = y + u;
        }
    }

    @Override
    public void turnPair(float[] c, float[] s, float[] d, float[] t, double cos1, double sin1, double cos2, double sin2) {
        float c1 = (float) cos1;
        float s1 = (float) sin1;
        float c2 = (float) cos2;
        float s2 = (float) sin2;
        for (int q = 0; q < c.length; q++) {
            float re1 = c[q] + t[q];
            float im1 = d[q] - s[q];
            float re2 = c[q] - t[q];
            float im2 = d[q] + s[q];
            c[q] = re1 * c1 - im1 * s1;
            d[q] = re1 * s1 + im1 * c1;
            s[q] = re2 * c2 - im2 * s2;
            t[q] = re2 * s2 + im2 * c2;
        }
    }

    @Override
    public void rotate(float[] re, float[] im, double cos, double sin) {
        float c = (float) cos;
        float s = (float) sin;
        for (int q = 0; q < re.length; q++) {
            float x = re[q];
            float y = im[q];
            re[q] = x * c - y * s;
            im[q] = x * s + y * c;
        }
    }

    /** sum += (re, im) times (cos, sin). */
    static void addTurned(float[] re, float[] im, float cos, float sin, float[] sumRe, float[] sumIm) {
        for (int q = 0; q < re.length; q++) {
            sumRe[q] += re[q] * cos - im[q] * sin;
        }
        for (int q = 0; q < re.length; q++) {
            sumIm[q] += re[q] * sin + im[q] * cos;
        }
    }

    /** Of E + i O at a frequency (a, b) and its opposite (c, d), where E and O are of real series: E = (re1, im1), O = (re2, im2). */
    static void takeApart(float[] a, float[] b, float[] c, float[] d, float[] re1, float[] im1, float[] re2, float[] im2) {
        for (int q = 0; q < a.length; q++) {
            re1[q] = (a[q] + c[q]) / 2;
            im2[q] = (c[q] - a[q]) / 2;
        }
        for (int q = 0; q < b.length; q++) {
            im1[q] = (b[q] - d[q]) / 2;
            re2[q] = (b[q] + d[q]) / 2;
        }
    }

    /** Element q of row t becomes element t of row q. Eight rows at a time, as their elements then make up a line of the cache. */
    public static void transpose(float[][] rows, float[][] transposed) {
        int t = 0;
        for (; t + 8 <= rows.length; t += 8) {
            transpose(t, rows[t], rows[t + 1], rows[t + 2], rows[t + 3], rows[t + 4], rows[t + 5], rows[t + 6], rows[t + 7], transposed);
        }
        for (; t < rows.length; t++) {
            for (int q = 0; q < rows[t].length; q++) {
                transposed[q][t] = rows[t][q];
            }
        }
    }

    private static void transpose(int t, float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, float[] g, float[] h,
            float[][] transposed) {
        for (int q = 0; q < a.length; q++) {
            float[] row = transposed[q];
            row[t] = a[q];
            row[t + 1] = b[q];
            row[t + 2] = c[q];
            row[t + 3] = d[q];
            row[t + 4] = e[q];
            row[t + 5] = f[q];
            row[t + 6] = g[q];
            row[t + 7] = h[q];
        }
    }
}
