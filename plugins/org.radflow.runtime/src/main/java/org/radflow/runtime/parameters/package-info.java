/** Parameters of nodes: defaults, their form in settings, and the limits that widgets declare. */
package org.radflow.runtime.parameters;
