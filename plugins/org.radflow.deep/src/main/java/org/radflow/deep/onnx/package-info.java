/** Networks in the ONNX format: what is in a file, and running it on the processor. */
package org.radflow.deep.onnx;
