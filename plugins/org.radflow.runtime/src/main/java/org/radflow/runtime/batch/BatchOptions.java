package org.radflow.runtime.batch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.radflow.runtime.workflow.Variable;

/** The options of a batch run, written as for KNIME's batch application. */
final class BatchOptions {

    private Path m_workflow;

    private Destination m_destination;

    private boolean m_noSave;

    private boolean m_reset;

    private boolean m_failOnLoadError;

    private boolean m_failOnError;

    private boolean m_updateLinks;

    private boolean m_hasMasterKey;

    private Path m_preferences;

    private Path m_failures;

    private Path m_journal;

    private boolean m_keepJournal;

    private final Map<String, Variable> m_variables = new LinkedHashMap<>();

    private final List<NodeOption> m_options = new ArrayList<>();

    private final List<Credential> m_credentials = new ArrayList<>();

    private BatchOptions() {
    }

    static BatchOptions parse(final List<String> arguments) throws OptionException {
        final var options = new BatchOptions();
        for (final var argument : arguments) {
            final var separator = argument.indexOf('=');
            options.add(argument, separator < 0 ? argument : argument.substring(0, separator),
                separator < 0 ? null : argument.substring(separator + 1));
        }
        if (options.m_workflow == null) {
            throw new OptionException("No workflow: give -workflowDir=DIR or -workflowFile=FILE");
        }
        if (options.m_destination != null) {
            options.m_destination.check(options.m_workflow);
        }
        return options;
    }

    private void add(final String argument, final String name, final String value) throws OptionException {
        switch (name) {
            case "-workflowDir", "-workflowFile" -> setWorkflow(path(name, value));
            case "-destDir", "-destFile" -> setDestination(new Destination(argument, path(name, value), name.equals("-destFile")));
            case "-workflow.variable" -> {
                final var variable = variable(required(name, value));
                m_variables.put(variable.name(), variable);
            }
            case "-option" -> m_options.add(NodeOption.parse(required(name, value)));
            case "-credential" -> m_credentials.add(Credential.parse(required(name, value)));
            case "-preferences" -> m_preferences = path(name, value);
            case "-masterkey" -> setMasterKey(value);
            case "-failonloaderror" -> m_failOnLoadError = true;
            case "-failonerror" -> m_failOnError = true;
            case "-failures" -> m_failures = path(name, value);
            case "-journal" -> m_journal = path(name, value);
            case "-keepjournal" -> m_keepJournal = true;
            case "-reset" -> m_reset = true;
            case "-nosave" -> m_noSave = true;
            case "-updateLinks" -> m_updateLinks = true;
            default -> throw new OptionException("Unknown option " + argument);
        }
    }

    private static String required(final String name, final String value) throws OptionException {
        if (value == null || value.isBlank()) {
            throw new OptionException(name + ": found no value, expected " + name + "=...");
        }
        return value;
    }

    private static Path path(final String name, final String value) throws OptionException {
        try {
            return Path.of(required(name, value)).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new OptionException(name + "=" + value + " is no path: " + e.getReason(), e);
        }
    }

    private void setWorkflow(final Path workflow) throws OptionException {
        if (m_workflow != null) {
            throw new OptionException("Give one workflow, not two: " + m_workflow + " and " + workflow);
        }
        m_workflow = workflow;
    }

    private void setDestination(final Destination destination) throws OptionException {
        if (m_destination != null) {
            throw new OptionException("Give one destination, not two: " + m_destination.option() + " and " + destination.option());
        }
        m_destination = destination;
    }

    private void setMasterKey(final String value) throws OptionException {
        if (value != null && value.isEmpty()) {
            throw new OptionException("-masterkey: found an empty key, expected -masterkey or -masterkey=KEY");
        }
        m_hasMasterKey = true;
    }

    /** The value may hold commas, and may stand in quotes. */
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
            TypedValue.parse("-workflow.variable=" + text, unquoted(text.substring(first + 1, last)), type));
    }

    private static String unquoted(final String value) {
        final var isQuoted = value.length() > 1 && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return isQuoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** Folder or archive. */
    Path workflow() {
        return m_workflow;
    }

    /** Where the executed workflow is saved if not where it was. */
    Optional<Destination> destination() {
        return Optional.ofNullable(m_destination);
    }

    /** Whether the executed workflow is not saved at all. */
    boolean isNoSave() {
        return m_noSave;
    }

    /** Whether the results of earlier runs are forgotten. */
    boolean isReset() {
        return m_reset;
    }

    /** Whether parameters that cannot be loaded end the run before it begins. */
    boolean failOnLoadError() {
        return m_failOnLoadError;
    }

    /** Whether a single failed case fails the run. */
    boolean failOnError() {
        return m_failOnError;
    }

    /** Where the table of failed cases goes, unless it goes beside the outputs. */
    Optional<Path> failures() {
        return Optional.ofNullable(m_failures);
    }

    /** The folder of the run, unless it lies beside the workflow. */
    Optional<Path> journal() {
        return Optional.ofNullable(m_journal);
    }

    /** Whether that folder stays after a success. */
    boolean keepJournal() {
        return m_keepJournal;
    }

    /** Whether metanodes and components are to be taken anew from where they are linked to. */
    boolean isUpdateLinks() {
        return m_updateLinks;
    }

    boolean hasMasterKey() {
        return m_hasMasterKey;
    }

    /** A file of KNIME's preferences, or null. */
    Path preferences() {
        return m_preferences;
    }

    Map<String, Variable> variables() {
        return m_variables;
    }

    List<NodeOption> options() {
        return m_options;
    }

    List<Credential> credentials() {
        return m_credentials;
    }
}
