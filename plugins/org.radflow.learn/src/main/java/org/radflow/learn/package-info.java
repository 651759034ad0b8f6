/** Models of classes, numbers and survival, and the statistics that they rest on. */
package org.radflow.learn;
