package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again ends with the bytes of an undisturbed one. For the long form: {@code ./mvnw verify -pl tests/acceptance -am
 * -Dtest=KilledBatchTest -Dsurefire.failIfNoSpecifiedTests=false -Dradflow.cases=1000 -Dradflow.kills=20 -Dradflow.killms=4000}.
 */
class KilledBatchTest {

    private static final int CASES = Integer.getInteger("radflow.cases", 200);
    private static final int KILLS = Integer.getInteger("radflow.kills", 3);
    /** The longest time from the first new record to the kill. */
    private static final int KILL_MS = Integer.getInteger("radflow.killms", 300);
    private static final Pattern RECORDS = Pattern.compile("([0-9]+) records in");

    @TempDir
    Path folder;

    @Test
    void theTableOfARunThatWasKilledManyTimesIsThatOfAnUndisturbedOne() throws IOException, InterruptedException {
        final Path cases = TinyCases.write(folder.resolve("cases"), CASES);
        final Path output = folder.resolve("out/features.csv");
        final String workflow = "-workflowDir=" + TinyCases.workflow(folder.resolve("workflow"), cases, output);
        final Path undisturbed = folder.resolve("undisturbed.csv");
        assertEquals(0, Radflow.run(folder, "batch", "-nosave", "-reset", workflow, "-option=4,file," + undisturbed + ",String").exitCode());

        final Random random = new Random(20);
        int records = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            final Path printed = folder.resolve("killed.txt");
            final Process run = Radflow.start("", folder, printed, "batch", "-nosave", "-reset", workflow);
            Radflow.awaitRecords(run, folder.resolve(".radflow-workflow/journal"));
            run.waitFor(random.nextInt(KILL_MS), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            final int found = records(Files.readString(printed));
            assertTrue(found == 0 || found >= records, () -> "records of earlier runs are gone");
            records = Math.max(records, found);
            if (Files.exists(output)) {
                assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(output));
            }
        }
        final Radflow.Result last = Radflow.run(folder, "batch", "-nosave", "-reset", workflow);
        assertEquals(0, last.exitCode(), last.output());
        assertTrue(records(last.output()) > 0, last.output());
        System.out.println(CASES + " cases, " + KILLS + " kills; before the last run: " + records(last.output()) + " records");
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(output));
        try (var files = Files.list(output.getParent())) {
            assertEquals(List.of(output), files.toList());
        }
        assertFalse(Files.exists(folder.resolve(".radflow-workflow")), "the journal of a run that ended well is still there");
    }

    private static int records(final String printed) {
        final var matcher = RECORDS.matcher(printed);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
