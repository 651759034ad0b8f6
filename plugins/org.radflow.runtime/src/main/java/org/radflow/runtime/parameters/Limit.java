package org.radflow.runtime.parameters;

/** What a declared limit allows. Implemented by parameters of built-in validations that the node API does not show. */
public interface Limit {

    /** @param value a number or a text */
    boolean allows(Object value);
}
