/** Selection by models: elastic net, recursive elimination, Boruta, sequential search, stability. */
package org.radflow.select.model;
