package org.radflow.dicom.synthetic;

/** The two scanners of a synthetic cohort. They differ in sharpness, noise and slice thickness, as sites do. */
public enum SyntheticScanner {
    /** Smooth kernel, thin slices, little and correlated noise. */
    A("Synthetic Imaging A", "Alpha 64", "B30f", 2.5, 1.2, 12, 1.2),
    /** Sharp kernel, thick slices, strong and uncorrelated noise. */
    B("Synthetic Imaging B", "Beta 16", "B70f", 5, 0.5, 35, 0);

    private final String manufacturer;
    private final String model;
    private final String kernel;
    private final double sliceThickness;
    private final double blur;
    private final double noise;
    private final double noiseBlur;

    SyntheticScanner(String manufacturer, String model, String kernel, double sliceThickness, double blur, double noise,
            double noiseBlur) {
        this.manufacturer = manufacturer;
        this.model = model;
        this.kernel = kernel;
        this.sliceThickness = sliceThickness;
        this.blur = blur;
        this.noise = noise;
        this.noiseBlur = noiseBlur;
    }

    public String manufacturer() {
        return manufacturer;
    }

    public String model() {
        return model;
    }

    public String kernel() {
        return kernel;
    }

    /** Slice thickness and distance, mm. */
    public double sliceThickness() {
        return sliceThickness;
    }

    /** Standard deviation of the Gaussian point spread within slices, mm. */
    public double blur() {
        return blur;
    }

    /** Standard deviation of the noise, HU. */
    public double noise() {
        return noise;
    }

    /** Standard deviation of the Gaussian that correlates the noise within slices, mm; 0 for white noise. */
    public double noiseBlur() {
        return noiseBlur;
    }
}
