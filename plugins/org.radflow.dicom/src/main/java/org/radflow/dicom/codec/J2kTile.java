package org.radflow.dicom.codec;

import java.util.ArrayList;
import java.util.List;

/** A tile of a JPEG 2000 image: its components are decoded block by block, transformed back and written to the image. */
final class J2kTile {

    private final J2kStream stream;
    private final J2kParameters parameters;
    private final int[] bounds;
    private final byte[] packets;

    J2kTile(J2kStream stream, J2kParameters.OfTile tile, byte[] packets) throws CodecException {
        this.stream = stream;
        this.parameters = tile.parameters();
        this.bounds = stream.tile(tile.index());
        this.packets = packets;
        for (int n = 0; n < stream.components.length; n++) {
            if (parameters.styles[n] == null || parameters.quantisations[n] == null) {
                throw new CodecException("JPEG 2000 image", "no coding style or quantisation", "both (COD, QCD)");
            }
        }
    }

    void decode(int[] samples) throws CodecException {
        List<J2kComponent> components = new ArrayList<>();
        for (int n = 0; n < stream.components.length; n++) {
            components.add(new J2kComponent(n, bounds, stream.components[n].precision(), parameters.styles[n],
                parameters.quantisations[n]));
        }
        new J2kPackets(packets, parameters, components).read();
        int count = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
        List<J2kPlane> planes = new ArrayList<>();
        for (J2kComponent component : components) {
            planes.add(component.decode(packets));
        }
        if (parameters.componentTransform && planes.size() >= 3) {
            invertComponentTransform(planes, count);
        }
        for (int n = 0; n < planes.size(); n++) {
            write(samples, n, planes.get(n));
        }
    }

    /** Reversible or irreversible component transform (ITU-T T.800, annex G). */
    private void invertComponentTransform(List<J2kPlane> planes, int count) {
        J2kPlane a = planes.get(0);
        J2kPlane b = planes.get(1);
        J2kPlane c = planes.get(2);
        boolean reversible = parameters.styles[0].reversible();
        for (int n = 0; n < count; n++) {
            double y = a.get(n);
            double u = b.get(n);
            double v = c.get(n);
            double green = reversible ? y - Math.floor((u + v) / 4) : y - 0.344136 * u - 0.714136 * v;
            a.set(n, reversible ? v + green : y + 1.402 * v);
            b.set(n, green);
            c.set(n, reversible ? u + green : y + 1.772 * u);
        }
    }

    /** Shifts unsigned samples back by half their range (section G.1) and cuts at the ends of the range. */
    private void write(int[] samples, int component, J2kPlane plane) {
        int precision = stream.components[component].precision();
        boolean signed = stream.components[component].signed();
        long half = 1L << precision - 1;
        int stride = stream.components.length;
        int width = bounds[2] - bounds[0];
        for (int y = bounds[1]; y < bounds[3]; y++) {
            int from = (y - bounds[1]) * width;
            int to = ((y - stream.originY()) * stream.columns() + bounds[0] - stream.originX()) * stride + component;
            for (int x = 0; x < width; x++, to += stride) {
                long value = Math.max(-half, Math.min(half - 1, Math.round(plane.get(from + x))));
                samples[to] = (int)(signed ? value : value + half);
            }
        }
    }
}
