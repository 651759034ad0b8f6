package org.radflow.runtime.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.radflow.runtime.execute.RunListener;
import org.radflow.runtime.execute.RunResult;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.journal.RunningException;
import org.radflow.runtime.log.Log;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;
import org.radflow.runtime.workflow.WorkflowLoader;

/** Loads and executes a workflow, prints its progress and a summary. */
final class BatchCommand {

    static final String USAGE = """
        Usage: radflow batch -workflowDir=DIR | -workflowFile=FILE [options]
          -workflow.variable=NAME,VALUE,TYPE  sets a flow variable (type String, int or double)
          -option=NODE,NAME,VALUE,TYPE        sets a parameter of a node, such as 3,output/file,a.csv,String
          -failonloaderror                    stops if a parameter cannot be loaded (exit code 3)
          -failonerror                        exit code 4 if any case fails, not only if all do
          -failures=FILE                      where the table of failed cases goes (CSV)
          -journal=DIR                        where the run keeps its journal and images (beside the workflow)
          -keepjournal                        leaves the journal after a success, too
          -reset -nosave -updateLinks         accepted: a run starts from the settings and saves nothing
        Threads: RADFLOW_JAVA_OPTS=-Dradflow.threads=N. Exit codes: 0 done, 2 options, 3 loading, 4 executing.""";

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
            final Workflow workflow;
            try (var files = WorkflowFiles.open(options.workflow())) {
                workflow = new WorkflowLoader(m_catalog).load(files).with(options.variables());
            }
            final var problems = new ArrayList<>(workflow.problems());
            for (final var option : options.options()) {
                option.apply(workflow, problems);
            }
            problems.forEach(problem -> m_err.println("Load error: " + problem));
            if (options.failOnLoadError() && !problems.isEmpty()) {
                return ExitCode.LOAD;
            }
            return exitCode(execute(workflow, options), options);
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

    private RunResult execute(final Workflow workflow, final BatchOptions options) throws OptionException, IOException, RunningException {
        final var threads = threads();
        System.setProperty(COMMON_POOL, Integer.toString(threads - 1));
        RunPlace.clean();
        final var run = new JournaledRun(options.journal().orElseGet(() -> RunPlace.of(options.workflow())), options.keepJournal(), m_out);
        final var rest = Log.sink();
        final var log = new WrittenLog(rest);
        Log.setSink(log);
        try {
            final var result = run.execute(workflow, threads, m_progress);
            new Summary(m_out).print(result, log.written());
            FailureTable.write(result, options.failures(), log.written()).ifPresent(file -> m_out.println("Failed cases are listed in " + file));
            return result;
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
