/** Dividing a table of cases into one to learn from and one to test on. */
package org.radflow.pipeline.split;
