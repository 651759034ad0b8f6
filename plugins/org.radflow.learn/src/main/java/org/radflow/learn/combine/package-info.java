/** Several models together: voting and stacking. */
package org.radflow.learn.combine;
