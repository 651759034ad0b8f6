package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.tests.Project;

/** Workflows of the nodes that the example does not have. */
class TablesAndNiftiTest {

    private static final String CSV_READER = "org.radflow.pipeline.nodes.CsvReaderNodeFactory";
    private static final String CSV_WRITER = "org.radflow.pipeline.nodes.CsvWriterNodeFactory";

    @TempDir
    Path folder;

    private Radflow.Result run(final WorkflowBuilder workflow) throws IOException {
        return Radflow.run(folder, "batch", "-workflowDir=" + workflow.write(Files.createDirectory(folder.resolve("workflow"))), "-failonloaderror");
    }

    @Test
    void aTableComesThroughReaderAndWriterUnchanged() throws IOException {
        final Path input = Files.writeString(folder.resolve("in.csv"),
            "id,n,x,text\n007,1,0.1,\"a, \"\"b\"\"\"\n008,-2147483648,1.7976931348623157E308,\n009,,,ümlaut\n");
        final Path output = folder.resolve("out.csv");
        final Radflow.Result result = run(new WorkflowBuilder().node("CSV Reader", CSV_READER, "file xstring " + input, "delimiter xstring ,")
            .node("CSV Writer", CSV_WRITER, "file xstring " + output, "ifExists xstring FAIL", "rowKeys xboolean false", "reasons xboolean false",
                "delimiter xstring ,"));
        assertEquals(0, result.exitCode(), result.output());
        assertArrayEquals(Files.readAllBytes(input), Files.readAllBytes(output));
    }

    @Test
    void aFileThatIsNoTableIsNamedWithItsLine() throws IOException {
        final Path input = Files.writeString(folder.resolve("in.csv"), "a,b\n1,2,3\n");
        final Path output = folder.resolve("out.csv");
        final Radflow.Result result = run(new WorkflowBuilder().node("CSV Reader", CSV_READER, "file xstring " + input, "delimiter xstring ,")
            .node("CSV Writer", CSV_WRITER, "file xstring " + output, "ifExists xstring FAIL", "rowKeys xboolean false", "reasons xboolean false",
                "delimiter xstring ,"));
        assertEquals(4, result.exitCode(), result.output());
        assertTrue(result.output().contains("in.csv, line 2: 3 fields, expected 2"), result.output());
        assertFalse(Files.exists(output));
    }

    @Test
    void niftiGivesTheFeaturesThatDicomGives() throws IOException {
        final Path nifti = Project.reference("ibsi1/ct-phantom/nifti");
        final Path output = folder.resolve("nifti.csv");
        final Radflow.Result result = run(new WorkflowBuilder()
            .node("NIfTI Reader", "org.radflow.image.nodes.NiftiReaderNodeFactory", "folder xstring " + nifti, "images xstring image/*.{nii,nii.gz}",
                "mask xstring ../mask/mask.nii.gz")
            .node("Radiomics Feature Extractor", "org.radflow.features.nodes.RadiomicsFeatureExtractorNodeFactory").node("CSV Writer", CSV_WRITER,
                "file xstring " + output, "ifExists xstring FAIL", "rowKeys xboolean true", "reasons xboolean true", "delimiter xstring ,"));
        assertEquals(0, result.exitCode(), result.output());
        final Map<String, String> fromNifti = new Table(output).rows.get(0);

        final Path dicom = folder.resolve("dicom.csv");
        assertEquals(0, Radflow.run(folder, Radflow.example(Project.reference("ibsi1/ct-phantom/dicom"), dicom, "-option=4,spacingX,0,double",
            "-option=4,spacingY,0,double", "-option=4,spacingZ,0,double", extractor("limitLower,false,boolean"),
            extractor("limitUpper,false,boolean"),
            extractor("binning,FIXED_BIN_NUMBER,String"))).exitCode());
        final Map<String, String> fromDicom = new Table(dicom).rows.get(0);
        for (final String feature : new String[]{"original_morph_volume", "original_stat_mean", "original_ih_entropy", "original_cm_contrast_3D_avg",
            "original_dzm_ldhge_3D"}) {
            assertEquals(Double.parseDouble(fromDicom.get(feature)), Double.parseDouble(fromNifti.get(feature)),
                1e-5 * Math.abs(Double.parseDouble(fromDicom.get(feature))), feature);
        }
    }

    /** An option of the only configuration of the Radiomics Feature Extractor. */
    private static String extractor(final String setting) {
        return "-option=5,features/configurations/0/" + setting;
    }
}
