/** Selection by mutual information and by near neighbours. */
package org.radflow.select.information;
