/** Tests of one feature at a time. */
package org.radflow.select.univariate;
