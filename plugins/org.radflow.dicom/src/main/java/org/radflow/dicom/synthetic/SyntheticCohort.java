package org.radflow.dicom.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;

/**
 * A cohort whose truth is known: chest CTs or PETs of lesions from two scanners, with contours, a clinical table and the latent
 * values behind both. {@link SyntheticPatient} states the formulas, {@link SyntheticScanner} what separates the scanners.
 * The same seed gives the same bytes on every machine, and a patient does not depend on how many there are. Immutable.
 */
public final class SyntheticCohort {

    private static final int MOST_PATIENTS = 999;
    private static final String CLINICAL = "clinical.csv";
    private static final String TRUTH = "truth.csv";

    private final Seeds seeds;
    private final List<SyntheticPatient> patients;
    private final SyntheticImages images;

    /** A cohort whose scanners have nothing to do with the outcome. @param patients from 1 to 999 */
    public SyntheticCohort(int patients, long seed) {
        this(patients, seed, 0);
    }

    /** A cohort of CTs. See {@link #SyntheticCohort(int, long, double, SyntheticImages)}. */
    public SyntheticCohort(int patients, long seed, double caseMix) {
        this(patients, seed, caseMix, SyntheticImages.CT);
    }

    /**
     * @param patients from 1 to 999
     * @param caseMix  from 0, the scanners alternate, to below 1: so much more likely are patients with a poor outcome on scanner B
     * @param images   what is taken of the patients; patients, contours in mm and outcomes do not depend on it
     */
    public SyntheticCohort(int patients, long seed, double caseMix, SyntheticImages images) {
        if (!(caseMix >= 0 && caseMix < 1)) {
            throw new IllegalArgumentException("case mix: found " + caseMix + ", expected 0 to below 1");
        }
        if (patients < 1 || patients > MOST_PATIENTS) {
            throw new IllegalArgumentException(
                "number of patients: found " + patients + ", expected 1 to " + MOST_PATIENTS);
        }
        this.seeds = new Seeds(seed);
        this.images = images;
        this.patients =
            IntStream.rangeClosed(1, patients).mapToObj(number -> SyntheticPatient.draw(seeds, number, caseMix)).toList();
    }

    public List<SyntheticPatient> patients() {
        return patients;
    }

    /** Where {@link #write} puts the DICOM files: a folder per patient below it, and nothing else. */
    public static Path dicomFolder(Path folder) {
        return folder.resolve("dicom");
    }

    /** Writes the whole cohort. See {@link #writePatient} to watch the progress. */
    public void write(Path folder) throws IOException {
        checkFolder(folder);
        writeTables(folder);
        for (SyntheticPatient patient : patients) {
            writePatient(folder, patient);
        }
    }

    /** @throws DicomException if the DICOM folder holds files that are not of this cohort and would mix with it */
    public void checkFolder(Path folder) throws DicomException {
        Path dicom = dicomFolder(folder);
        if (!Files.exists(dicom)) {
            return;
        }
        Set<Path> own = patients.stream()
            .flatMap(patient -> SyntheticDicom.fileNames(patient, images).stream()
                .flatMap(name -> Stream.of(name, name + ".part")).map(dicom.resolve(patient.id())::resolve))
            .collect(Collectors.toSet());
        for (Path file : DicomFolder.files(dicom)) {
            if (!own.contains(file)) {
                throw new DicomException(dicom + ": found " + dicom.relativize(file)
                    + ", which is not of this cohort, expected an empty folder or one of the same cohort");
            }
        }
    }

    /** Writes clinical.csv, what a study would know, and truth.csv, what drives it. */
    public void writeTables(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeText(folder.resolve(CLINICAL), "Patient ID,Scanner,Age,Sex,Outcome,Time,Event", patients.stream()
            .map(p -> String.format(Locale.ROOT, "%s,%s,%d,%s,%s,%d,%d", p.id(), p.scanner(), p.age(), p.sex(),
                p.outcome(), p.time(), p.event())));
        writeText(folder.resolve(TRUTH),
            "Patient ID,Scanner,Volume,Spiculation,Heterogeneity,Elongation,Radius (mm),Spikes,Texture SD (HU),"
                + "Texture correlation (mm),Outcome probability,Survival (days),Censoring (days)",
            patients.stream()
                .map(p -> Stream
                    .of(p.volume(), p.spiculation(), p.heterogeneity(), p.elongation(), p.radius(), p.spikes(),
                        p.textureDeviation(), p.textureCorrelation(), p.outcomeProbability(), p.survival(), p.censoring())
                    .map(value -> String.format(Locale.ROOT, "%.6f", value))
                    .collect(Collectors.joining(",", p.id() + "," + p.scanner() + ",", ""))));
    }

    /** Writes the image series and the structure set of one patient. */
    public void writePatient(Path folder, SyntheticPatient patient) throws IOException {
        new SyntheticDicom(patient, seeds, images).write(dicomFolder(folder).resolve(patient.id()));
    }

    private static void writeText(Path file, String header, Stream<String> rows) throws IOException {
        String text = Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n"));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
