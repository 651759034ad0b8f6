package org.radflow.runtime.batch;

import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.radflow.runtime.extension.ExtensionCatalog;
import org.radflow.runtime.extension.TypeExtensions;

/** The command line: executes a workflow or lists the nodes. The result is the exit code. */
public final class BatchApplication implements IApplication {

    @Override
    public Object start(final IApplicationContext context) {
        final var arguments =
            List.of((String[])context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        context.applicationRunning();
        return run(arguments).value();
    }

    private static ExitCode run(final List<String> arguments) {
        final var command = arguments.isEmpty() ? "" : arguments.get(0);
        final var registry = RegistryFactory.getRegistry();
        TypeExtensions.register(registry);
        final var catalog = ExtensionCatalog.read(registry);
        switch (command) {
            case "batch":
                final var progress =
                    System.console() == null ? new PlainProgress(System.out) : new BarProgress(System.out);
                return new BatchCommand(catalog, System.out, System.err, progress)
                    .run(arguments.subList(1, arguments.size()));
            case "nodes":
                return new NodesCommand(catalog, System.out, System.err).run(arguments.subList(1, arguments.size()));
            default:
                System.err.println(BatchCommand.USAGE);
                System.err.println(NodesCommand.USAGE);
                return ExitCode.PARAMETERS;
        }
    }

    @Override
    public void stop() {
        // a run ends with its process
    }
}
