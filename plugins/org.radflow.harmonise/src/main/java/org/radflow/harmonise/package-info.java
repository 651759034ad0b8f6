/** ComBat: removes what scanners and centres add to features. */
package org.radflow.harmonise;
