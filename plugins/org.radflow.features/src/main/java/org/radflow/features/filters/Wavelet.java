package org.radflow.features.filters;

import java.util.Locale;

/** Orthogonal wavelets by their low-pass decomposition kernel (Daubechies, Ten Lectures on Wavelets, 1992). */
public enum Wavelet {
    HAAR(0.7071067811865476, 0.7071067811865476),
    DAUBECHIES_2(-0.12940952255126037, 0.2241438680420134, 0.8365163037378079, 0.48296291314453416),
    DAUBECHIES_3(0.03522629188570953, -0.08544127388202666, -0.13501102001025458, 0.45987750211849154, 0.8068915093110925,
            0.33267055295008263),
    COIFLET_1(-0.015655728135465, -0.0727326195128539, 0.3848648468642029, 0.8525720202122554, 0.3378976624578092, -0.0727326195128539);

    private final Kernel low;

    Wavelet(double... low) {
        this.low = Kernel.of(low);
    }

    /** Short name, e.g. db3. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace("daubechies_", "db").replace("coiflet_", "coif");
    }

    Kernel low() {
        return low;
    }

    /** Quadrature mirror of the low-pass kernel: h[t] = (-1)^(t+1) l[length - 1 - t]. */
    Kernel high() {
        double[] high = low.flipped().weights();
        for (int t = 0; t < high.length; t += 2) {
            high[t] = -high[t];
        }
        return Kernel.of(high);
    }
}
