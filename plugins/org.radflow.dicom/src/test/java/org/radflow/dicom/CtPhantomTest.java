package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The IBSI CT phantom from DICOM equals the same phantom from NIfTI in every voxel. */
class CtPhantomTest {

    @Test
    void imageEqualsTheReferenceImage() throws IOException {
        Volume volume = DicomFolder.scan(Reference.folder("ibsi1/ct-phantom/dicom/image")).series().get(0).load();
        Geometry geometry = volume.geometry();
        assertEquals(List.of(204, 201, 60), List.of(geometry.size(0), geometry.size(1), geometry.size(2)));
        assertEquals(0.977, geometry.spacing(0), 1e-6);
        assertEquals(3, geometry.spacing(2));
        assertArrayEquals(nifti("ibsi1/ct-phantom/nifti/image"), volume.voxels());
    }

    @Test
    void maskEqualsTheReferenceMask() throws IOException {
        DicomFolder folder = DicomFolder.scan(Reference.folder("ibsi1/ct-phantom/dicom"));
        assertEquals(List.of(), folder.problems());
        DicomSeries series = folder.series().get(0);
        RtStruct structures = RtStruct.read(folder.structureSets().get(0).file());
        Roi roi = RoiSelector.named("GTV-1").select(structures).get(0);
        Mask mask = ContourRasteriser.rasterise(structures.contours(roi), series.geometry()).mask();
        assertEquals(125_256, mask.count());
        float[] expected = nifti("ibsi1/ct-phantom/nifti/mask");
        for (int n = 0; n < expected.length; n++) {
            assertEquals(expected[n], mask.voxels()[n], "voxel " + n);
        }
    }

    /** Voxels of the only little-endian NIfTI-1 file of a folder, which is turned to x, y, z order by its authors. */
    private static float[] nifti(String folder) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(Reference.folder(folder))) {
            file = files.filter(path -> path.toString().contains(".nii")).findFirst().orElseThrow();
        }
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            ByteBuffer bytes = ByteBuffer.wrap(plain.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int type = bytes.getShort(70);
            float[] voxels = new float[bytes.getShort(42) * bytes.getShort(44) * bytes.getShort(46)];
            bytes.position((int)bytes.getFloat(108));
            for (int n = 0; n < voxels.length; n++) {
                voxels[n] = switch (type) {
                    case 2 -> bytes.get() & 0xFF;
                    case 4 -> bytes.getShort();
                    case 8 -> bytes.getInt();
                    case 16 -> bytes.getFloat();
                    case 64 -> (float)bytes.getDouble();
                    default -> throw new IOException("NIfTI type " + type);
                };
            }
            return voxels;
        }
    }
}
