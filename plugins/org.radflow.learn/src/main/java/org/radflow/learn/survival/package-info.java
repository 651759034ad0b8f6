/** Models of the time to an event, and groups of risk. */
package org.radflow.learn.survival;
