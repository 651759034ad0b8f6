package org.radflow.pipeline.file;

import java.util.HashSet;

import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** Roles of columns as a state, and back. */
public final class RolesState {

    private static final String KIND = "kind";

    private RolesState() {}

    public static State write(Roles roles) {
        return new State().put("outcome", outcome(roles.outcome())).put("patient", roles.patient()).put("centre", roles.centre())
                .put("others", roles.others().stream().sorted().toList());
    }

    /** @throws StateException when something is missing or unknown */
    public static Roles read(State state) {
        return new Roles(outcome(state.state("outcome")), state.text("patient"), state.text("centre"), new HashSet<>(state.texts("others")));
    }

    private static State outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Classes classes) {
            return new State().put(KIND, "classes").put("column", classes.column()).put("positive", classes.positive());
        }
        if (outcome instanceof Outcome.Quantity quantity) {
            return new State().put(KIND, "quantity").put("column", quantity.column());
        }
        if (outcome instanceof Outcome.Survival survival) {
            return new State().put(KIND, "survival").put("time", survival.time()).put("event", survival.event());
        }
        return new State().put(KIND, "none");
    }

    private static Outcome outcome(State state) {
        return switch (state.text(KIND)) {
            case "none" -> new Outcome.None();
            case "classes" -> new Outcome.Classes(state.text("column"), state.text("positive"));
            case "quantity" -> new Outcome.Quantity(state.text("column"));
            case "survival" -> new Outcome.Survival(state.text("time"), state.text("event"));
            default -> throw new StateException("outcome: found the kind '" + state.text(KIND)
                    + "', expected none, classes, quantity or survival");
        };
    }
}
