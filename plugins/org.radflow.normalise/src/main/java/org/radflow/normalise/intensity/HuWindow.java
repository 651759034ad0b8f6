package org.radflow.normalise.intensity;

/** Windows in which radiologists look at CT, as centre and full width in HU (Radiopaedia, "Windowing (CT)"). */
public enum HuWindow {
    LUNG(-600, 1500),
    MEDIASTINUM(50, 350),
    SOFT_TISSUE(50, 400),
    LIVER(30, 150),
    BONE(400, 1800),
    BRAIN(40, 80),
    STROKE(40, 40),
    TEMPORAL_BONE(600, 2800);

    private final IntensityWindow window;

    HuWindow(final double centre, final double width) {
        window = IntensityWindow.of(centre, width);
    }

    /** The range in HU. */
    public IntensityWindow window() {
        return window;
    }
}
