package org.radflow.image.io;

import java.io.IOException;

/** Voxels that are not written as their header says; whoever knows the file puts its name before the message. */
final class MalformedVoxelException extends IOException {

    private static final long serialVersionUID = 1;

    MalformedVoxelException(final String message) {
        super(message);
    }
}
