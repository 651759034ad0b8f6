package org.radflow.dicom.codec;

import java.util.Arrays;

/** Coding style and quantisation of JPEG 2000 components (ITU-T T.800, sections A.6.1 to A.6.5). Tiles may change those of the image. */
final class J2kParameters {

    /** A tile with the parameters that its header changes. */
    record OfTile(int index, J2kParameters parameters) {
    }

    /**
     * How a component is coded.
     *
     * @param levels decomposition levels of the wavelet transform
     * @param blockWidth exponent of the width of a code block, and so its height
     * @param style flags of code blocks: the constants below
     * @param precincts for each resolution exponents of width (low four bits) and height
     */
    record Style(int levels, int blockWidth, int blockHeight, int style, boolean reversible, int[] precincts) {
        static final int BYPASS = 1;
        static final int RESET = 2;
        static final int TERMINATE = 4;
        static final int CAUSAL = 8;
        static final int SEGMENTATION = 32;
    }

    /**
     * How a component is quantised.
     *
     * @param kind 0 none, 1 derived from the lowest subband, 2 stated for each subband
     * @param exponents and mantissas of the subbands, from the lowest resolution on: HL, LH, HH
     */
    record Quantisation(int kind, int guardBits, int[] exponents, int[] mantissas) {
    }

    int progression;
    int layers;
    boolean componentTransform;
    boolean startMarkers;
    boolean endMarkers;
    final Style[] styles;
    final Quantisation[] quantisations;
    private final boolean[] ownStyle;
    private final boolean[] ownQuantisation;

    J2kParameters(int components) {
        this.styles = new Style[components];
        this.quantisations = new Quantisation[components];
        this.ownStyle = new boolean[components];
        this.ownQuantisation = new boolean[components];
    }

    J2kParameters copy() {
        J2kParameters copy = new J2kParameters(styles.length);
        copy.progression = progression;
        copy.layers = layers;
        copy.componentTransform = componentTransform;
        copy.startMarkers = startMarkers;
        copy.endMarkers = endMarkers;
        System.arraycopy(styles, 0, copy.styles, 0, styles.length);
        System.arraycopy(quantisations, 0, copy.quantisations, 0, styles.length);
        return copy;
    }

    void codingStyle(byte[] data, int at, int end) throws CodecException {
        startMarkers = (data[at] & 2) != 0;
        endMarkers = (data[at] & 4) != 0;
        progression = data[at + 1];
        layers = (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
        componentTransform = data[at + 4] == 1;
        if (progression < 0 || progression > 4 || layers == 0) {
            throw new CodecException("JPEG 2000 coding style", "progression " + progression + " of " + layers + " layers",
                "0 to 4 of at least one");
        }
        Style style = style(data, (data[at] & 1) != 0, at + 5, end);
        for (int n = 0; n < styles.length; n++) {
            styles[n] = ownStyle[n] ? styles[n] : style;
        }
    }

    void codingStyleOfComponent(byte[] data, int at, int end) throws CodecException {
        int wide = styles.length < 257 ? 1 : 2;
        int component = component(data, at);
        styles[component] = style(data, (data[at + wide] & 1) != 0, at + wide + 1, end);
        ownStyle[component] = true;
    }

    void quantisation(byte[] data, int at, int end) throws CodecException {
        Quantisation quantisation = quantisationAt(data, at, end);
        for (int n = 0; n < quantisations.length; n++) {
            quantisations[n] = ownQuantisation[n] ? quantisations[n] : quantisation;
        }
    }

    void quantisationOfComponent(byte[] data, int at, int end) throws CodecException {
        int component = component(data, at);
        quantisations[component] = quantisationAt(data, at + (styles.length < 257 ? 1 : 2), end);
        ownQuantisation[component] = true;
    }

    private int component(byte[] data, int at) throws CodecException {
        int component = styles.length < 257 ? data[at] & 0xFF : (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
        if (component >= styles.length) {
            throw new CodecException("JPEG 2000 component", component, "below " + styles.length);
        }
        return component;
    }

    private static Style style(byte[] data, boolean ownPrecincts, int at, int end) throws CodecException {
        int levels = data[at];
        int width = (data[at + 1] & 15) + 2;
        int height = (data[at + 2] & 15) + 2;
        if (levels < 0 || levels > 32 || width > 10 || height > 10 || width + height > 12 || data[at + 4] < 0 || data[at + 4] > 1
            || ownPrecincts && at + 5 + levels + 1 > end) {
            throw new CodecException("JPEG 2000 coding style", levels + " levels, blocks of 2^" + width + " x 2^" + height
                + ", transform " + data[at + 4], "at most 32 levels, 4096 samples a block, transform 0 or 1");
        }
        int[] precincts = new int[levels + 1];
        Arrays.fill(precincts, 0xFF);
        for (int n = 0; ownPrecincts && n <= levels; n++) {
            precincts[n] = data[at + 5 + n] & 0xFF;
            if (n > 0 && ((precincts[n] & 15) == 0 || precincts[n] >> 4 == 0)) {
                throw new CodecException("JPEG 2000 coding style", "precincts of one sample", "larger ones");
            }
        }
        return new Style(levels, width, height, data[at + 3], data[at + 4] == 1, precincts);
    }

    private static Quantisation quantisationAt(byte[] data, int at, int end) throws CodecException {
        int kind = data[at] & 31;
        int bytes = kind == 0 ? 1 : 2;
        int count = (end - at - 1) / bytes;
        if (kind > 2 || count < 1) {
            throw new CodecException("JPEG 2000 quantisation", "style " + kind + " of " + count + " subbands", "style 0 to 2");
        }
        int[] exponents = new int[count];
        int[] mantissas = new int[count];
        for (int n = 0; n < count; n++) {
            int value = kind == 0 ? (data[at + 1 + n] & 0xFF) << 8
                : (data[at + 1 + 2 * n] & 0xFF) << 8 | data[at + 2 + 2 * n] & 0xFF;
            exponents[n] = value >> 11;
            mantissas[n] = value & 0x7FF;
        }
        return new Quantisation(kind, data[at] >> 5 & 7, exponents, mantissas);
    }
}
