package org.radflow.features.morphology;

import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Morphological features (IBSI HCUG). Lengths in mm. Shape comes from the morphological mask, intensities from the intensity mask.
 * The axis-aligned box is aligned with the voxel grid.
 */
public final class Morphology {

    public static final List<Feature<Morphology>> FEATURES = List.of(
            new Feature<>("morph_volume", "RNU0", "Volume (mesh)", "mm3", m -> m.volume),
            new Feature<>("morph_vol_approx", "YEKZ", "Volume (voxel counting)", "mm3",
                    m -> m.roi.morphological().count() * m.roi.geometry().voxelVolume()),
            new Feature<>("morph_area_mesh", "C0JK", "Surface area (mesh)", "mm2", m -> m.area),
            new Feature<>("morph_av", "2PR5", "Surface to volume ratio", "mm-1", m -> m.area / m.volume),
            new Feature<>("morph_comp_1", "SKGS", "Compactness 1", "1",
                    m -> m.volume / (Math.sqrt(Math.PI) * Math.pow(m.area, 1.5))),
            new Feature<>("morph_comp_2", "BQWJ", "Compactness 2", "1",
                    m -> 36 * Math.PI * m.volume * m.volume / Math.pow(m.area, 3)),
            new Feature<>("morph_sph_dispr", "KRCK", "Spherical disproportion", "1", m -> m.area / m.areaOfSphere()),
            new Feature<>("morph_sphericity", "QCFX", "Sphericity", "1", m -> m.areaOfSphere() / m.area),
            new Feature<>("morph_asphericity", "25C7", "Asphericity", "1", m -> m.area / m.areaOfSphere() - 1),
            new Feature<>("morph_com", "KLMA", "Centre of mass shift", "mm", m -> CentreOfMass.shift(m.roi, m.principal.centroid())),
            new Feature<>("morph_diam", "L0JK", "Maximum 3D diameter", "mm", m -> Diameter.of(m.corners)),
            new Feature<>("morph_pca_maj_axis", "TDIC", "Major axis length", "mm", m -> 2 * m.axes.a()),
            new Feature<>("morph_pca_min_axis", "P9VJ", "Minor axis length", "mm", m -> 2 * m.axes.b()),
            new Feature<>("morph_pca_least_axis", "7J51", "Least axis length", "mm", m -> 2 * m.axes.c()),
            new Feature<>("morph_pca_elongation", "Q3CK", "Elongation", "1", m -> m.axes.b() / m.majorSemiAxis()),
            new Feature<>("morph_pca_flatness", "N17B", "Flatness", "1", m -> m.axes.c() / m.majorSemiAxis()),
            new Feature<>("morph_vol_dens_aabb", "PBX1", "Volume density (AABB)", "1", m -> m.volume / m.alignedBox().volume()),
            new Feature<>("morph_area_dens_aabb", "R59B", "Area density (AABB)", "1", m -> m.area / m.alignedBox().area()),
            new Feature<>("morph_vol_dens_ombb", "ZH1A", "Volume density (OMBB)", "1", m -> m.volume / m.orientedBox.volume()),
            new Feature<>("morph_area_dens_ombb", "IQYR", "Area density (OMBB)", "1", m -> m.area / m.orientedBox.area()),
            new Feature<>("morph_vol_dens_aee", "6BDE", "Volume density (AEE)", "1", m -> m.volume / m.solidAxes().volume()),
            new Feature<>("morph_area_dens_aee", "RDD2", "Area density (AEE)", "1", m -> m.area / m.solidAxes().area()),
            new Feature<>("morph_vol_dens_mvee", "SWZ1", "Volume density (MVEE)", "1", m -> m.volume / m.enclosing.volume()),
            new Feature<>("morph_area_dens_mvee", "BRI8", "Area density (MVEE)", "1", m -> m.area / m.enclosing.area()),
            new Feature<>("morph_vol_dens_conv_hull", "R3ER", "Volume density (convex hull)", "1",
                    m -> m.volume / m.hull.volume(m.halfSpacing)),
            new Feature<>("morph_area_dens_conv_hull", "7T7F", "Area density (convex hull)", "1",
                    m -> m.area / m.hull.area(m.halfSpacing)),
            new Feature<>("morph_integ_int", "99N0", "Integrated intensity", "intensity mm3", m -> m.volume * m.roi.mean()),
            new Feature<>("morph_moran_i", "N365", "Moran's I index", "1", m -> m.autocorrelation().moransI()),
            new Feature<>("morph_geary_c", "NPT7", "Geary's C measure", "1", m -> m.autocorrelation().gearysC()));

    private final Roi roi;
    private final double[] spacing;
    private final double[] halfSpacing;
    private final double volume;
    private final double area;
    private final ConvexHull hull;
    private final double[][] corners;
    private final PrincipalAxes principal;
    private final Ellipsoid axes;
    private final OrientedBox orientedBox;
    private final Ellipsoid enclosing;
    private SpatialAutocorrelation autocorrelation;

    /** With the mesh of IBSI. */
    public Morphology(Roi roi) {
        this(roi, MeshConvention.IBSI);
    }

    public Morphology(Roi roi, MeshConvention convention) {
        this.roi = roi;
        this.spacing = new double[] {roi.geometry().spacing(0), roi.geometry().spacing(1), roi.geometry().spacing(2)};
        this.halfSpacing = new double[] {spacing[0] / 2, spacing[1] / 2, spacing[2] / 2};
        MaskBits mask = new MaskBits(roi.morphological(), roi.box());
        SurfaceMesh mesh = new SurfaceMesh(mask, spacing, convention);
        this.volume = mesh.volume();
        this.area = mesh.area();
        this.hull = new ConvexHull(HullPoints.of(mask));
        this.corners = hull.corners(halfSpacing);
        this.principal = new PrincipalAxes(mask, spacing);
        this.axes = Ellipsoid.approximating(principal.eigenvalues());
        EnclosingEllipsoid ellipsoid = EnclosingEllipsoid.of(corners);
        this.enclosing = ellipsoid.axes();
        this.orientedBox = OrientedBox.around(hull, halfSpacing, ellipsoid);
    }

    /** Area of the sphere that has the volume of the mesh. */
    private double areaOfSphere() {
        return Math.cbrt(36 * Math.PI * volume * volume);
    }

    private double majorSemiAxis() {
        if (axes.a() == 0) {
            throw new UndefinedFeatureException("A single voxel has no axes");
        }
        return axes.a();
    }

    /** Volume and area of the ellipsoid around the voxel centres, which needs three dimensions. */
    private Ellipsoid solidAxes() {
        int[] box = roi.box();
        if (box[0] == box[3] || box[1] == box[4] || box[2] == box[5] || axes.c() < 1e-6 * axes.a()) {
            throw new UndefinedFeatureException("The voxel centres lie in one plane: their ellipsoid is flat");
        }
        return axes;
    }

    private OrientedBox alignedBox() {
        int[] box = roi.box();
        double[] edges = new double[3];
        for (int a = 0; a < 3; a++) {
            edges[a] = (box[a + 3] - box[a] + 1) * spacing[a];
        }
        return new OrientedBox(edges);
    }

    private SpatialAutocorrelation autocorrelation() {
        if (autocorrelation == null) {
            autocorrelation = new SpatialAutocorrelation(roi);
        }
        return autocorrelation;
    }
}
