/** Steps that choose or reduce features, each fitted inside the pipeline. */
package org.radflow.select;
