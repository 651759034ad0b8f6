/** Nodes as the engine sees them: what they declare, which ports they have, and how they are driven. */
package org.radflow.runtime.node;
