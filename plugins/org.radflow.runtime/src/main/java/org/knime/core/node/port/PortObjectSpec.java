package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known about a {@link PortObject} before it is computed. Immutable. */
public interface PortObjectSpec {

    /** Views of this spec, null for none; a run without a screen asks for none. */
    JComponent[] getViews();

    /**
     * Saves and loads the specs of one class. Has a public constructor without arguments. Thread-safe.
     *
     * @param <T> the class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /** Saves a spec; leaves the stream open. */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out)
            throws IOException;

        /** Loads a spec; leaves the stream open. */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
