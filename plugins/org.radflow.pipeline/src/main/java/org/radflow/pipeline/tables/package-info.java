/** Work on tables of cases before anything is learned: joining by key, changes over time, parts of a patient in one row. */
package org.radflow.pipeline.tables;
