package org.knime.node.parameters.validation;

/** A check of one parameter that dialogs know by name. */
public interface BuiltinValidation {

    String getErrorMessage();

    Object getParameters();
}
