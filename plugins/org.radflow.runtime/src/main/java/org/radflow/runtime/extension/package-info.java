/**
 * What bundles contribute to the extension points of the workbench: nodes, categories, types of cells and ports.
 */
package org.radflow.runtime.extension;
