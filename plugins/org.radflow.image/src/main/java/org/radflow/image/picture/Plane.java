package org.radflow.image.picture;

/** The planes of a patient, as radiologists look at them: from the feet, from the front, and from the left. */
public enum Plane {
    /** Patient's right on the left, front on top. */
    AXIAL(2, 0, 1, false, "RLAP"),
    /** Patient's right on the left, head on top. */
    CORONAL(1, 0, 2, true, "RLSI"),
    /** Front on the left, head on top. */
    SAGITTAL(0, 1, 2, true, "APSI");

    /** Patient axis (0 = x, 1 = y, 2 = z of LPS) across the plane. */
    final int normal;
    /** Patient axis along the rows of a picture, from left to right. */
    final int horizontal;
    /** Patient axis along the columns of a picture. */
    final int vertical;
    /** Whether the picture's top is the high end of the vertical axis. */
    final boolean fromTop;
    private final String letters;

    Plane(final int normal, final int horizontal, final int vertical, final boolean fromTop, final String letters) {
        this.normal = normal;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.fromTop = fromTop;
        this.letters = letters;
    }

    /** What lies at the left, right, top and bottom of a picture: R, L (right, left), A, P (front, back), S, I (head, feet). */
    public String letters() {
        return letters;
    }
}
