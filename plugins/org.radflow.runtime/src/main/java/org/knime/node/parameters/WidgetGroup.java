package org.knime.node.parameters;

/** A class whose fields are shown as a group of widgets in a dialog. */
public interface WidgetGroup {
}
