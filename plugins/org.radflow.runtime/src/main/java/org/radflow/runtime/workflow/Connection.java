package org.radflow.runtime.workflow;

/**
 * A connection between two nodes. Port 0 carries flow variables, the ports of the node itself count from 1.
 *
 * @param source number of the node the connection starts at
 * @param destination number of the node it ends at
 */
public record Connection(int source, int sourcePort, int destination, int destinationPort) {

    /** Whether the connection carries flow variables only. */
    public boolean isVariables() {
        return sourcePort == 0 || destinationPort == 0;
    }
}
