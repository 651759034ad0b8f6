package org.radflow.learn.weka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import weka.core.Environment;
import weka.core.WekaPackageManager;

/**
 * Starts Weka so that it leaves the machine alone. When its first class is used, Weka makes a folder {@code wekafiles} in the user's home, adds
 * to the path of native libraries and prints warnings that it has no native algebra, which no model here needs. Instead, it
 * gets a temporary folder, which is deleted at once, and the thread that starts it is silenced meanwhile.
 */
final class WekaRuntime {

    private static final String HOME = "WEKA_HOME";
    private static final String NATIVE_PATH = "java.library.path";

    static {
        start();
    }

    private WekaRuntime() {}

    /** To be called before any other class of Weka is used. */
    static void prepare() {
        // the class is initialised by the call
    }

    private static void start() {
        PrintStream output = System.out;
        PrintStream errors = System.err;
        String nativePath = System.getProperty(NATIVE_PATH, "");
        System.setOut(new PrintStream(new OtherThreads(output), true));
        System.setErr(new PrintStream(new OtherThreads(errors), true));
        try {
            Path folder = Files.createTempDirectory("radflow-weka");
            try {
                Environment.getSystemWide().addVariableSystemWide(HOME, folder.toString());
                MethodHandles.lookup().ensureInitialized(WekaPackageManager.class);
            } finally {
                System.setProperty(NATIVE_PATH, nativePath);
                System.clearProperty(HOME);
                delete(folder);
            }
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("Weka cannot be started: " + e.getMessage(), e);
        } finally {
            System.setOut(output);
            System.setErr(errors);
        }
    }

    /** Passes on what other threads print. */
    private static final class OtherThreads extends OutputStream {

        private final Thread silenced = Thread.currentThread();
        private final PrintStream target;

        OtherThreads(PrintStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) {
            if (Thread.currentThread() != silenced) {
                target.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (Thread.currentThread() != silenced) {
                target.write(bytes, offset, length);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
