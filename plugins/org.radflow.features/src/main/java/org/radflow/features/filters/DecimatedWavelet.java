package org.radflow.features.filters;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * A sub-band of the decimated separable wavelet transform: every level filters the low-pass image of the level before and keeps every
 * second voxel along the filtered axes, from the first on (Mallat 1989, doi:10.1109/34.192463). The response lies on a coarser grid: its voxels
 * are where the kept voxels of the image are, 2^level times as far apart.
 *
 * @param band  letters L (low-pass) and H (high-pass) along i, j and k: two letters filter in slices, three in the volume
 * @param level from 1, the finest
 */
public record DecimatedWavelet(Wavelet wavelet, String band, int level, Boundary boundary) implements ImageFilter {

    /** @throws IllegalArgumentException for another band or a level outside 1 to 10 */
    public DecimatedWavelet {
        new SeparableWavelet(wavelet, band, level, boundary, null);
    }

    @Override
    public Volume apply(Volume image) {
        Volume low = image;
        for (int l = 1; l < level; l++) {
            low = filtered(low, "L".repeat(band.length()));
        }
        return filtered(low, band);
    }

    private Volume filtered(Volume image, String letters) {
        Volume response = image;
        for (int axis = 0; axis < letters.length(); axis++) {
            Kernel kernel = letters.charAt(axis) == 'L' ? wavelet.low() : wavelet.high();
            Geometry grid = response.geometry();
            response = halved(new Volume(grid, kernel.convolve(response.voxels(), grid, axis, boundary)), axis);
        }
        return response;
    }

    private static Volume halved(Volume image, int axis) {
        Geometry from = image.geometry();
        int[] size = {from.size(0), from.size(1), from.size(2)};
        double[] spacing = {from.spacing(0), from.spacing(1), from.spacing(2)};
        size[axis] = (size[axis] + 1) / 2;
        spacing[axis] *= 2;
        double[] direction = new double[9];
        for (int n = 0; n < 9; n++) {
            direction[n] = from.direction(n / 3, n % 3);
        }
        Geometry to = new Geometry(size, spacing, new double[] {from.origin(0), from.origin(1), from.origin(2)}, direction);
        float[] kept = new float[to.voxels()];
        int[] step = {1, 1, 1};
        step[axis] = 2;
        int n = 0;
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++) {
                    kept[n++] = image.voxels()[from.index(step[0] * i, step[1] * j, step[2] * k)];
                }
            }
        }
        return new Volume(to, kept);
    }

    @Override
    public String label() {
        return "dwt-" + wavelet.label() + "-" + band + "-" + level + boundary.suffix();
    }
}
