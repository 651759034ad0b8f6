package org.radflow.learn.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.linear.LambdaChoice;

/** How the penalty of an elastic net is chosen. */
public enum LambdaSelection {
    @Label(value = "Smallest deviance", description = "The lambda with the smallest mean deviance in the inner cross-validation.")
    MINIMUM,
    @Label(value = "One standard error", description = "The largest lambda whose mean deviance is within one standard error of the smallest: "
            + "fewer features.")
    ONE_STANDARD_ERROR,
    @Label(value = "Set", description = "The lambda that is set.")
    FIXED;

    /** The same choice, as steps know it. */
    public LambdaChoice choice() {
        return LambdaChoice.valueOf(name());
    }
}
