package org.radflow.runtime.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.journal.RunningException;
import org.radflow.runtime.log.Log;
import org.radflow.runtime.save.KeptResults;
import org.radflow.runtime.save.WorkflowSaver;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;

/** Loads, executes and saves a workflow, prints its progress and a summary. */
final class BatchCommand {

    static final String USAGE = """
        Usage: radflow batch -workflowDir=DIR | -workflowFile=FILE [options]
          -reset                              executes all nodes again, also those that an earlier run has executed
          -nosave                             does not save the executed workflow
          -destDir=DIR, -destFile=FILE        saves it to a folder or archive (.knwf), not where it was
          -workflow.variable=NAME,VALUE,TYPE  sets a flow variable (type String, int or double)
          -option=NODE,NAME,VALUE,TYPE        sets a parameter of a node, such as 3,output/file,a.csv,String; NODE is 7/4 for
                                              node 4 in metanode or component 7
          -credential=NAME[;LOGIN[;PASSWORD]] a login; what is not given is asked for
          -preferences=FILE                   preferences exported by KNIME (.epf): threads, temporary folder, log level
          -masterkey[=KEY]                    accepted: no node has encrypted settings
          -updateLinks                        accepted: linked metanodes and components stay as they were saved
          -failonloaderror                    stops if a parameter cannot be loaded (exit code 3)
          -failonerror                        exit code 4 if any case fails, not only if all do
          -failures=FILE                      where the table of failed cases goes (CSV)
          -journal=DIR                        where the run keeps its journal and images (beside the workflow)
          -keepjournal                        leaves the journal after a success, too
        Threads: RADFLOW_JAVA_OPTS=-Dradflow.threads=N. Exit codes: 0 done, 2 options, 3 loading, 4 executing or saving.""";

    /** Threads that help the one that waits for them, in nodes that divide their work. */
    private static final String COMMON_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private final NodeCatalog m_catalog;

    private final PrintStream m_out;

    private final PrintStream m_err;

    private final RunListener m_progress;

    BatchCommand(final NodeCatalog catalog, final PrintStream out, final PrintStream err, final RunListener progress) {
        m_catalog = catalog;
        m_out = out;
        m_err = err;
        m_progress = progress;
    }

    ExitCode run(final List<String> arguments) {
        try {
            final var options = BatchOptions.parse(arguments);
            if (options.preferences() != null) {
                Preferences.apply(options.preferences()).forEach(m_out::println);
            }
            try (var files = WorkflowFiles.open(options.workflow())) {
                return run(options, files);
            }
        } catch (OptionException e) {
            m_err.println(e.getMessage());
            m_err.println(USAGE);
            return ExitCode.PARAMETERS;
        } catch (LoadException | RunningException e) {
            m_err.println(e.getMessage());
            return ExitCode.LOAD;
        } catch (IOException e) {
            m_err.println(e.getMessage());
            return ExitCode.EXECUTION;
        }
    }

    private ExitCode run(final BatchOptions options, final WorkflowFiles files)
        throws OptionException, LoadException, IOException, RunningException {
        final var workflow = new WorkflowLoader(m_catalog).load(files).with(options.variables());
        final var problems = new ArrayList<>(workflow.problems());
        final var changed = new HashSet<Integer>();
        for (final var option : options.options()) {
            changed.add(option.apply(workflow, problems).id());
        }
        problems.forEach(problem -> m_err.println("Load error: " + problem));
        if (options.failOnLoadError() && !problems.isEmpty()) {
            return ExitCode.LOAD;
        }
        UnusedOptions.report(options, workflow).forEach(m_out::println);
        final var kept = kept(options, workflow, files, changed);
        kept.problems().forEach(m_out::println);
        return execute(options, files, workflow, kept);
    }

    /** Flow variables can change what any node does. */
    private static KeptResults kept(final BatchOptions options, final Workflow workflow, final WorkflowFiles files,
        final Set<Integer> changed) {
        return options.isReset() || !options.variables().isEmpty() ? KeptResults.none() : KeptResults.of(workflow, files, changed);
    }

    private ExitCode execute(final BatchOptions options, final WorkflowFiles files, final Workflow workflow, final KeptResults kept)
        throws OptionException, LoadException, IOException, RunningException {
        final var threads = threads();
        System.setProperty(COMMON_POOL, Integer.toString(threads - 1));
        RunPlace.clean();
        final var place = options.journal().orElseGet(() -> RunPlace.of(files.location()));
        final var rest = Log.sink();
        final var log = new WrittenLog(rest);
        Log.setSink(log);
        try {
            return new JournaledRun(place, options.keepJournal(), m_out).execute(workflow, threads, m_progress, kept.outputs(), (run, result) -> {
                new Summary(m_out).print(result, log.written());
                FailureTable.write(result, options.failures(), log.written()).ifPresent(file -> m_out.println("Failed cases are listed in " + file));
                if (!options.isNoSave() && !result.isCanceled()) {
                    final var destination = options.destination().orElse(new Destination("", files.location(), files.isArchive()));
                    destination.save(new WorkflowSaver(files, workflow, run, result, kept)).forEach(m_out::println);
                }
                return exitCode(result, options);
            });
        } finally {
            Log.setSink(rest);
        }
    }

    private static int threads() throws OptionException {
        final var text = System.getProperty("radflow.threads");
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new OptionException("The property radflow.threads is " + text + ", expected a number from 1 to 9999");
        }
        return Integer.parseInt(text);
    }

    private static ExitCode exitCode(final RunResult result, final BatchOptions options) {
        final var failed = !result.isSuccess() || options.failOnError() && result.hasCaseFailures();
        return failed ? ExitCode.EXECUTION : ExitCode.DONE;
    }
}
