/** Components and factors in place of features. */
package org.radflow.select.projection;
