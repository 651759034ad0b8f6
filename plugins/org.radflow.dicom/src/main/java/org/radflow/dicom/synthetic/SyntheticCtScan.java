package org.radflow.dicom.synthetic;

import java.util.Random;

import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.Tag;

/** The CT series of a synthetic patient, unsigned 12 bit with an intercept of -1024 HU. */
final class SyntheticCtScan implements SyntheticScan {

    private static final int HU_OFFSET = 1024;

    private final SyntheticScanner scanner;
    private final SyntheticCt ct;
    private final Random noise;

    SyntheticCtScan(SyntheticPatient patient, Seeds seeds) {
        this.scanner = patient.scanner();
        this.ct = new SyntheticCt(patient, seeds);
        this.noise = seeds.random("noise " + patient.number());
    }

    @Override
    public Lesion lesion() {
        return ct.lesion();
    }

    @Override
    public int slices() {
        return ct.slices();
    }

    @Override
    public double z(int slice) {
        return ct.z(slice);
    }

    @Override
    public String sopClassUid() {
        return "1.2.840.10008.5.1.4.1.1.2";
    }

    @Override
    public String description() {
        return "Synthetic chest CT";
    }

    @Override
    public void write(int slice, DicomWriter image) {
        float[] hounsfield = ct.slice(slice, noise);
        int[] stored = new int[hounsfield.length];
        for (int n = 0; n < stored.length; n++) {
            stored[n] = (int)Math.max(0, Math.min(4095, Math.rint(hounsfield[n]) + HU_OFFSET));
        }
        image.put(Tag.ImageType, "DERIVED", "SECONDARY", "AXIAL").put(Tag.ConvolutionKernel, scanner.kernel()).put(Tag.KVP, "120")
            .putDecimals(Tag.SliceThickness, 3, scanner.sliceThickness())
            .putDecimals(Tag.ImagePositionPatient, 3, SyntheticCt.FIRST_PIXEL, SyntheticCt.FIRST_PIXEL, ct.z(slice))
            .putDecimals(Tag.PixelSpacing, 3, SyntheticCt.PIXEL, SyntheticCt.PIXEL).putShorts(Tag.Rows, SyntheticCt.SIDE)
            .putShorts(Tag.Columns, SyntheticCt.SIDE).putShorts(Tag.BitsStored, 12).putShorts(Tag.HighBit, 11)
            .putShorts(Tag.PixelRepresentation, 0).put(Tag.RescaleIntercept, Integer.toString(-HU_OFFSET))
            .put(Tag.RescaleSlope, "1").put(Tag.RescaleType, "HU").putShorts(Tag.PixelData, stored);
    }
}
