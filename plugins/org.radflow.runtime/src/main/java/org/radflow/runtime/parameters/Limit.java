package org.radflow.runtime.parameters;

/** What a declared limit allows. The parameters of the built-in validations implement it. */
public interface Limit {

    /** @param value a number or a text */
    boolean allows(Object value);
}
