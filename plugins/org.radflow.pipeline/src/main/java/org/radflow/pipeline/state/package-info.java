/** What pipelines store: trees of names and plain values, as readable JSON with a checksum. No class is ever named by a file. */
package org.radflow.pipeline.state;
