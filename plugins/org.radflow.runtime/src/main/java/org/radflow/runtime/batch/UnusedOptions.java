package org.radflow.runtime.batch;

import java.util.ArrayList;
import java.util.List;

import org.radflow.runtime.workflow.Workflow;

/** Options that are understood and change nothing, as no node that runs here has a use for them. */
final class UnusedOptions {

    private UnusedOptions() {
    }

    /**
     * What to tell of them, never with a secret.
     *
     * @throws OptionException if a part of a credential is not given and there is no console to ask at
     */
    static List<String> report(final BatchOptions options, final Workflow workflow) throws OptionException {
        final var report = new ArrayList<String>();
        for (final var credential : options.credentials()) {
            final var name = credential.complete(System.console()).name();
            report.add("Credential " + name + (workflow.credentials().containsKey(name) ? ": no node of this workflow asks for it here"
                : " is not one of the workflow, which has " + workflow.credentials().keySet()));
        }
        if (options.hasMasterKey()) {
            report.add("-masterkey: no node of this workflow has encrypted settings here");
        }
        if (options.isUpdateLinks()) {
            for (final var level : workflow.levels()) {
                level.link().ifPresent(link -> report.add("Node #" + level.path() + " stays as it was saved, its link is not followed: " + link));
            }
        }
        return report;
    }
}
