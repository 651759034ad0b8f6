package org.radflow.runtime.parameters;

/** What a declared limit allows. The parameters of those built-in validations implement it that the node API does not show. */
public interface Limit {

    /** @param value a number or a text */
    boolean allows(Object value);
}
