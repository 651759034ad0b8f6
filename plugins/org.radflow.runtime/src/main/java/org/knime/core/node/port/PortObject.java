package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What a node gives to the nodes after it: data or a model. Immutable. */
public interface PortObject {

    /** The type of ports that take any object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** {@link #TYPE} of a port that need not be connected. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /** One line that tells users what this is. */
    String getSummary();

    PortObjectSpec getSpec();

    /** Views of this object, null for none; a run without a screen asks for none. */
    JComponent[] getViews();

    /**
     * Saves and loads the objects of one class. Has a public constructor without arguments. Thread-safe.
     *
     * @param <T> the class
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        /** Saves an object without its spec; leaves the stream open. */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        /** Loads an object that has the given spec; leaves the stream open. */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
