/** Models that Weka learns. Weka is told not to look for packages, folders of its own, a screen or the network. */
package org.radflow.learn.weka;
