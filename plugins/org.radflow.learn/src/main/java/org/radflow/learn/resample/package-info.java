/** Steps against unequal classes: weights of cases, and cases made between others. They change what later steps learn from, and nothing else. */
package org.radflow.learn.resample;
