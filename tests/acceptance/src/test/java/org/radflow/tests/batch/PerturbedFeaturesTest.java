package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.tests.Project;

/** The node Perturbed Features in a workflow. */
class PerturbedFeaturesTest {

    @TempDir
    Path folder;

    @Test
    void aRealTumourUnderEightPerturbations() throws IOException {
        final Path output = folder.resolve("perturbed.csv");
        final Path workflow = new WorkflowBuilder()
            .node("NIfTI Reader", "org.radflow.image.nodes.NiftiReaderNodeFactory",
                "folder xstring " + Project.reference("ibsi1/ct-phantom/nifti"), "images xstring image/*.{nii,nii.gz}",
                "mask xstring ../mask/mask.nii.gz")
            .node("Perturbed Features", "org.radflow.features.nodes.PerturbedFeaturesNodeFactory")
            .node("CSV Writer", "org.radflow.pipeline.nodes.CsvWriterNodeFactory", "file xstring " + output, "ifExists xstring FAIL",
                "rowKeys xboolean true", "reasons xboolean true", "delimiter xstring ,")
            .write(Files.createDirectory(folder.resolve("workflow")));
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowDir=" + workflow, "-failonloaderror");
        assertEquals(0, result.exitCode(), result.output());
        final Table table = new Table(output);
        assertEquals(List.of("rotation=-6.0 volume=-0.1 contour=1", "rotation=-6.0 volume=0.1 contour=1", "rotation=-2.0 volume=-0.1 contour=1",
            "rotation=-2.0 volume=0.1 contour=1", "rotation=2.0 volume=-0.1 contour=1", "rotation=2.0 volume=0.1 contour=1",
            "rotation=6.0 volume=-0.1 contour=1", "rotation=6.0 volume=0.1 contour=1"),
            table.rows.stream().map(row -> row.get("Perturbation")).toList());
        for (final var row : table.rows) {
            final double grown = row.get("Perturbation").contains("-0.1") ? 0.9 : 1.1;
            assertEquals(358_000 * grown, Double.parseDouble(row.get("original_morph_volume")), 36_000);
        }
    }
}
