package org.radflow.runtime.workflow;

/**
 * A connection between two nodes. Port 0 carries flow variables, the ports of the node itself count from 1.
 *
 * @param source id of the node the connection starts at
 * @param destination id of the node it ends at
 */
public record Connection(int source, int sourcePort, int destination, int destinationPort) {

    /** Destination port at the output of a component: the flow variables outside of the component. */
    static final int OUTSIDE = -1;

    /** Destination port at the output of a component: it waits for the source and takes nothing from it. */
    static final int WAIT = -2;

    /** Whether the connection carries flow variables only. */
    public boolean isVariables() {
        return sourcePort == 0 || destinationPort <= 0;
    }

    /** Whether the connection carries flow variables to the output of a component that do not come from inside. */
    public boolean isOutside() {
        return destinationPort == OUTSIDE;
    }

    /** Whether the destination waits for the source without taking anything from it. */
    public boolean isWait() {
        return destinationPort == WAIT;
    }
}
