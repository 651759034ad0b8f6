package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;

/** How settings are refused. */
final class Require {

    private Require() {}

    /** @throws InvalidSettingsException {@code setting: found ..., expected ...}, unless the condition holds */
    static void that(boolean condition, String setting, Object found, String expected) throws InvalidSettingsException {
        if (!condition) {
            throw new InvalidSettingsException(setting + ": found " + found + ", expected " + expected);
        }
    }

    static void positive(String setting, double found) throws InvalidSettingsException {
        that(found > 0 && Double.isFinite(found), setting, found, "a positive number");
    }

    static void notNegative(String setting, double found) throws InvalidSettingsException {
        that(found >= 0 && Double.isFinite(found), setting, found, "0 or more");
    }
}
