/**
 * Tables as comma-separated text (RFC 4180): typed reading and all-or-nothing writing. Independent of locale: numbers use the
 * decimal point, and a {@code double} is written with the fewest digits that read back to the same bits.
 */
package org.radflow.pipeline.csv;
