package org.radflow.normalise.nodes;

import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;

/** Settings as the domain checks them. */
final class Checked {

    private Checked() {
    }

    /** What the settings make; the domain's complaint becomes the node's. */
    static <T> T of(final Supplier<T> maker) throws InvalidSettingsException {
        try {
            return maker.get();
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** The same for a check alone. */
    static void run(final Runnable check) throws InvalidSettingsException {
        of(() -> {
            check.run();
            return null;
        });
    }

    /** @throws InvalidSettingsException naming the settings when they are not two finite numbers, the smaller one first */
    static void ascending(final String name, final double from, final double to) throws InvalidSettingsException {
        if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
            throw new InvalidSettingsException("%s: found %s and %s, expected two finite, ascending numbers".formatted(name, from, to));
        }
    }
}
