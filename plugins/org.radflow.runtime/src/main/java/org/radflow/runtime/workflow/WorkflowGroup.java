package org.radflow.runtime.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds the workflow in a workflow group: a folder of workflows and further groups. */
final class WorkflowGroup {

    private static final int MAX_DEPTH = 16;

    private WorkflowGroup() {
    }

    /** The folders in a group that hold workflows. What is inside of a workflow is none of its own. */
    static List<Path> workflows(final Path group) throws IOException {
        try (var files = Files.walk(group, MAX_DEPTH)) {
            return files.filter(file -> file.endsWith(WorkflowFiles.WORKFLOW)).map(Path::getParent)
                .filter(folder -> isOutermost(group, folder)).sorted().toList();
        }
    }

    private static boolean isOutermost(final Path group, final Path folder) {
        for (var parent = folder; !parent.equals(group); parent = parent.getParent()) {
            if (Files.exists(parent.resolveSibling(WorkflowFiles.WORKFLOW))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The only one of the workflows in a group.
     *
     * @throws LoadException naming them if there are several, or saying that there is none
     */
    static <T> T only(final Path group, final Collection<T> workflows) throws LoadException {
        if (workflows.isEmpty()) {
            throw new LoadException("No workflow in " + group + ": it holds no " + WorkflowFiles.WORKFLOW);
        }
        if (workflows.size() > 1) {
            throw new LoadException(group + " is a group of " + workflows.size() + " workflows, expected one of them: "
                + new TreeSet<>(workflows.stream().map(T::toString).toList()));
        }
        return workflows.iterator().next();
    }
}
