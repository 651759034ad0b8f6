package org.radflow.runtime.batch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radflow.runtime.workflow.Variable;

/**
 * The options of a batch run, written as for KNIME's batch application.
 *
 * @param workflow folder or archive
 * @param failOnLoadError whether parameters that cannot be loaded end the run before it begins
 * @param failOnError whether a single failed case fails the run
 * @param failures where the table of failed cases goes, unless it goes beside the outputs
 * @param journal the folder of the run, unless it lies beside the workflow
 * @param keepJournal whether that folder stays after a success
 */
record BatchOptions(Path workflow, boolean failOnLoadError, boolean failOnError, Optional<Path> failures, Optional<Path> journal, boolean keepJournal,
    Map<String, Variable> variables, List<NodeOption> options) {

    static BatchOptions parse(final List<String> arguments) throws OptionException {
        Path workflow = null;
        var failOnLoadError = false;
        var failOnError = false;
        Path failures = null;
        Path journal = null;
        var keepJournal = false;
        final var variables = new LinkedHashMap<String, Variable>();
        final var options = new ArrayList<NodeOption>();
        for (final var argument : arguments) {
            final var separator = argument.indexOf('=');
            final var name = separator < 0 ? argument : argument.substring(0, separator);
            final var value = separator < 0 ? "" : argument.substring(separator + 1);
            switch (name) {
                case "-workflowDir", "-workflowFile" -> workflow = workflow(workflow, name, value);
                case "-workflow.variable" -> {
                    final var variable = variable(value);
                    variables.put(variable.name(), variable);
                }
                case "-option" -> options.add(NodeOption.parse(value));
                case "-failonloaderror" -> failOnLoadError = true;
                case "-failonerror" -> failOnError = true;
                case "-failures" -> failures = path(name, value);
                case "-journal" -> journal = path(name, value);
                case "-keepjournal" -> keepJournal = true;
                case "-reset", "-nosave", "-updateLinks" -> {
                    // every run starts from the settings alone, saves nothing and finds no links
                }
                case "-destDir", "-destFile", "-preferences", "-credential", "-masterkey" -> throw new OptionException(
                    name + " is not supported yet");
                default -> throw new OptionException("Unknown option " + argument);
            }
        }
        if (workflow == null) {
            throw new OptionException("No workflow: give -workflowDir=DIR or -workflowFile=FILE");
        }
        return new BatchOptions(workflow, failOnLoadError, failOnError, Optional.ofNullable(failures), Optional.ofNullable(journal), keepJournal,
            variables, options);
    }

    private static Path workflow(final Path before, final String name, final String value) throws OptionException {
        if (before != null) {
            throw new OptionException("Give one workflow, not two: " + before + " and " + value);
        }
        return path(name, value);
    }

    private static Path path(final String name, final String value) throws OptionException {
        if (value.isBlank()) {
            throw new OptionException(name + "=" + value + ": found no path, expected one");
        }
        try {
            return Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new OptionException(name + "=" + value + " is no path: " + e.getReason(), e);
        }
    }

    /** The value may hold commas. */
    private static Variable variable(final String text) throws OptionException {
        final var first = text.indexOf(',');
        final var last = text.lastIndexOf(',');
        if (first < 1 || last == first) {
            throw new OptionException("-workflow.variable=" + text + ", expected -workflow.variable=name,value,type");
        }
        final var type = text.substring(last + 1);
        if (!List.of("String", "int", "double").contains(type)) {
            throw new OptionException(
                "-workflow.variable=" + text + ": the type is " + type + ", expected String, int or double");
        }
        return new Variable(text.substring(0, first),
            TypedValue.parse("-workflow.variable=" + text, text.substring(first + 1, last), type));
    }
}
