package org.radflow.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.radflow.pipeline.state.StateException;

/** The kinds of steps that are there. Immutable and thread-safe. */
public final class StepKinds {

    /** The kinds that one bundle brings. An implementation has a public constructor without arguments. */
    public interface Provider {
        Collection<StepKind> kinds();
    }

    private final Map<String, StepKind> kinds = new TreeMap<>();

    /** @throws IllegalArgumentException when two kinds have one id */
    public StepKinds(Collection<? extends Provider> providers) {
        for (Provider provider : providers) {
            for (StepKind kind : provider.kinds()) {
                if (kinds.put(kind.id(), kind) != null) {
                    throw new IllegalArgumentException("There are two kinds of steps named '" + kind.id() + "'");
                }
            }
        }
    }

    /** @throws StateException when there is no such kind */
    public StepKind kind(String id) {
        StepKind kind = kinds.get(id);
        if (kind == null) {
            throw new StateException("Step: found the kind '" + id + "', expected one of " + kinds.keySet());
        }
        return kind;
    }
}
