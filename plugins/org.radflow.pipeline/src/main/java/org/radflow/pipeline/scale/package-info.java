/** Steps that fill missing values and bring features to one scale. */
package org.radflow.pipeline.scale;
