package org.radflow.tests.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureValue;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;
import org.radflow.normalise.Resampler;

/** The project and the folder of reference data beside it. */
final class Data {

    static final Path ROOT = Path.of(System.getProperty("radflow.root")).toAbsolutePath().normalize();

    private Data() {}

    /** A file of the reference data; aborts the calling test, saying so, where it is absent. */
    static Path reference(String path) {
        Path folder = ROOT.resolve(Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).orElse("../shared/reference")).normalize();
        Path file = folder.resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        return file;
    }

    /** Rows of a table by column name; .gz is unpacked. */
    static List<Map<String, String>> table(Path file, String separator) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(separator, -1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split(separator, -1);
                Map<String, String> row = new HashMap<>();
                for (int n = 0; n < names.length; n++) {
                    row.put(names[n], values[n]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The CT phantom of IBSI 1 with whole intensities. */
    static Volume ctPhantom() throws IOException {
        return Resampler.round(NiftiReader.readVolume(reference("ibsi1/ct-phantom/nifti/image/phantom.nii.gz")));
    }

    static Mask ctPhantomMask() throws IOException {
        return NiftiReader.readMask(reference("ibsi1/ct-phantom/nifti/mask/mask.nii.gz"));
    }

    /** A definition and its value by column name. */
    record Measured(FeatureDefinition definition, FeatureValue value) {}

    static Map<String, Measured> measure(FeatureExtractor extractor, Volume image, Mask mask) {
        List<FeatureDefinition> definitions = extractor.definitions();
        List<FeatureValue> values = extractor.extract(image, mask);
        Map<String, Measured> measured = new HashMap<>();
        for (int f = 0; f < values.size(); f++) {
            measured.put(definitions.get(f).name(), new Measured(definitions.get(f), values.get(f)));
        }
        return measured;
    }
}
