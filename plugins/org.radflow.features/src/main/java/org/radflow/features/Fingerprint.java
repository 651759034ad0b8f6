package org.radflow.features;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** SHA-256 of what a row of features was made from, so that two tables can be told to have the same origin. */
public final class Fingerprint {

    private static final int BLOCK = 1 << 14;

    private Fingerprint() {}

    /** Of grid (LPS, mm), voxels and mask; the same on every machine. 64 hexadecimal digits. */
    public static String of(Volume image, Mask mask) {
        MessageDigest digest = sha256();
        add(digest, image.geometry());
        float[] voxels = image.voxels();
        ByteBuffer block = ByteBuffer.allocate(4 * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < voxels.length; from += BLOCK) {
            int length = Math.min(BLOCK, voxels.length - from);
            block.clear().asFloatBuffer().put(voxels, from, length);
            digest.update(block.limit(4 * length));
        }
        add(digest, mask.geometry());
        digest.update(mask.voxels());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of {@link FeatureExtractor#describe()}. 64 hexadecimal digits. */
    public static String of(FeatureExtractor extractor) {
        return HexFormat.of().formatHex(sha256().digest(extractor.describe().getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MessageDigest digest, Geometry geometry) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * Integer.BYTES + 15 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int a = 0; a < 3; a++) {
            bytes.putInt(geometry.size(a)).putDouble(geometry.spacing(a)).putDouble(geometry.origin(a));
            for (int b = 0; b < 3; b++) {
                bytes.putDouble(geometry.direction(a, b));
            }
        }
        digest.update(bytes.flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
