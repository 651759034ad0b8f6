package org.radflow.tests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.radflow.features.pyradiomics.PyRadiomicsExtractor;
import org.radflow.features.pyradiomics.PyRadiomicsSettings;
import org.radflow.features.pyradiomics.PyRadiomicsSettings.ResegmentMode;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.io.NrrdReader;
import org.radflow.tests.conformance.Data.Measured;

/** PyRadiomics' own baselines: brain1 (T1 MR) and breast1 (MR), every class and every setting, within a relative difference of 1e-6. */
final class PyRadiomicsOracle implements Oracle {

    private static final double TOLERANCE = 1e-6;
    /** Below it values of PyRadiomics are the rounding of zero. */
    private static final double ZERO = 1e-12;
    private static final String SETTINGS = "diagnostics_Configuration_Settings";
    private static final List<String> CLASSES =
            List.of("firstorder", "shape", "shape2D", "glcm", "glrlm", "glszm", "gldm", "ngtdm");

    /** An image with its mask. */
    private record Case(Volume image, Mask mask) {}

    @Override
    public void compare(Tally tally) throws IOException {
        Map<String, Case> cases = new HashMap<>();
        for (String name : List.of("brain1", "breast1")) {
            cases.put(name, new Case(NrrdReader.readVolume(Data.reference("pyradiomics/" + name + "_image.nrrd")),
                    NrrdReader.readMask(Data.reference("pyradiomics/" + name + "_label.nrrd"))));
        }
        for (String featureClass : CLASSES) {
            List<List<String>> rows = rows(Data.reference("pyradiomics/baseline_" + featureClass + ".csv"));
            for (int column = 1; column < rows.get(0).size(); column++) {
                String test = rows.get(0).get(column);
                Case imaged = cases.get(test.split("_")[0]);
                if (imaged != null) {
                    compare(tally, rows, column, test, featureClass.equals("shape2D") ? inSlice(imaged, rows, column) : imaged);
                }
            }
        }
    }

    private static void compare(Tally tally, List<List<String>> rows, int column, String test, Case imaged) {
        PyRadiomicsSettings settings = settings(row(rows, SETTINGS).get(column));
        Map<String, Measured> measured = Data.measure(new PyRadiomicsExtractor(settings, ""), imaged.image, imaged.mask);
        for (List<String> row : rows) {
            if (row.get(0).startsWith("original_")) {
                double expected = Double.parseDouble(row.get(column));
                Measured found = measured.get(row.get(0));
                boolean agrees = found != null && !found.value().isMissing()
                        && Math.abs(found.value().value() - expected) <= Math.max(ZERO, TOLERANCE * Math.abs(expected));
                tally.add("PyRadiomics", test.contains("_") ? test.substring(test.indexOf('_') + 1) : "plain",
                        row.get(0).substring("original_".length()), found == null ? "" : found.definition().ibsiCode(), agrees,
                        test + " found " + found + ", expected " + expected);
            }
        }
    }

    /** The region in the slice that the baseline of 2D shape was made of. */
    private static Case inSlice(Case imaged, List<List<String>> rows, int column) {
        String box = row(rows, "diagnostics_Mask-corrected_BoundingBox").get(column);
        int slice = Integer.parseInt(box.replaceAll("[()\\s]", "").split(",")[2]);
        byte[] voxels = imaged.mask.voxels().clone();
        int inSlice = imaged.mask.geometry().size(0) * imaged.mask.geometry().size(1);
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = v / inSlice == slice ? voxels[v] : 0;
        }
        return new Case(imaged.image, new Mask(imaged.mask.geometry(), voxels));
    }

    /** From the text of a Python dictionary; what is absent has its default. */
    private static PyRadiomicsSettings settings(String text) {
        PyRadiomicsSettings usual = PyRadiomicsSettings.DEFAULT;
        String mode = text(text, "resegmentMode", "absolute");
        return new PyRadiomicsSettings(number(text, "binWidth", usual.binWidth()), (int) number(text, "binCount", usual.binCount()),
                number(text, "voxelArrayShift", usual.voxelArrayShift()), text(text, "normalize", "False").equals("True"),
                number(text, "normalizeScale", usual.normalizeScale()), numbers(text, "resampledPixelSpacing"),
                ResegmentMode.valueOf(mode.toUpperCase(Locale.ROOT)), numbers(text, "resegmentRange"),
                text(text, "force2D", "False").equals("True"), text(text, "weightingNorm", "None").equals("no_weighting"));
    }

    private static String text(String settings, String key, String otherwise) {
        Matcher matcher = Pattern.compile("'" + key + "': '?([\\w.-]+)").matcher(settings);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static double number(String settings, String key, double otherwise) {
        String text = text(settings, key, "None");
        return text.equals("None") ? otherwise : Double.parseDouble(text);
    }

    private static List<Double> numbers(String settings, String key) {
        Matcher matcher = Pattern.compile("'" + key + "': \\[([^\\]]*)\\]").matcher(settings);
        return matcher.find() ? Stream.of(matcher.group(1).split(",")).map(String::strip).map(Double::valueOf).toList() : List.of();
    }

    private static List<String> row(List<List<String>> rows, String name) {
        return rows.stream().filter(row -> row.get(0).equals(name)).findFirst().orElseThrow();
    }

    /** Fields may be quoted. */
    private static List<List<String>> rows(Path file) {
        Pattern field = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"]*)");
        try {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                List<String> row = new ArrayList<>();
                Matcher matcher = field.matcher(line);
                int from = 0;
                while (from <= line.length() && matcher.find(from)) {
                    row.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                    from = matcher.end() + 1;
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
