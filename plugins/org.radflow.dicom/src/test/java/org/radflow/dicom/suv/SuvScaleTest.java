package org.radflow.dicom.suv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;

/** Factors worked by hand from the tags of {@link PetSlice}. */
class SuvScaleTest {

    private static final double EXACT = 1e-12;

    /** 71000 g / (388777472 Bq x 2^(-2711 s / 6588 s)) = 71000 / 292297776.62453187 */
    private static final double START = 0.0002429029766148455;

    @Test
    void activityAtTheStartOfTheScan() throws IOException {
        assertFactor(START, pet -> { });
        assertEquals(List.of(), scale(SuvType.BODY_WEIGHT, pet -> { }).notes());
    }

    @Test
    void activityAtTheInjection() throws IOException {
        // 71000 g / 388777472 Bq
        assertFactor(0.00018262375038026894, pet -> pet.header.put(Tag.DecayCorrection, "ADMIN"));
    }

    @Test
    void activityOfEachSliceAtItsOwnTime() throws IOException {
        // mean activity of 240 s: ln(x / (1 - exp(-x))) / l = 119.74748870762205 s with l = ln 2 / 6588 s, x = 240 l
        assertEquals(119.74748870762205, ScanTimes.meanActivity(240, 6588), 1e-9);
        // 71000 / (388777472 x 2^(-(2711 + 119.747...) / 6588)); the second slice starts 60 s later
        SuvScale scale = scale(SuvType.BODY_WEIGHT, pet -> uncorrected(pet, "112011"), pet -> uncorrected(pet, "112111"));
        assertArrayEquals(new double[] {0.0002459826867775373, 0.0002475404419193887}, scale.factors(), EXACT);
    }

    private static void uncorrected(PetSlice pet, String time) {
        pet.header.put(Tag.DecayCorrection, "NONE").put(Tag.CorrectedImage, "ATTN").put(Tag.AcquisitionTime, time);
    }

    @Test
    void otherSizesOfTheBody() throws IOException {
        double perGram = START / 71000;
        // 1.10 x 71 - 128 (71 / 163)^2 = 78.1 - 24.28575 kg; 120 instead of 128: 78.1 - 22.76789; women: 75.97 - 28.08039
        assertSize(perGram * 53814.25345327262, SuvType.LEAN_BODY_MASS_JAMES, "M");
        assertSize(perGram * 55332.11261244308, SuvType.LEAN_BODY_MASS_JAMES_120, "M");
        assertSize(perGram * 47889.605555346454, SuvType.LEAN_BODY_MASS_JAMES, "F");
        // body mass index 71 / 1.63^2 = 26.722873: 9270 x 71 / (6680 + 216 x 26.722873); women 8780 + 244 x 26.722873
        assertSize(perGram * 52855.9729854457, SuvType.LEAN_BODY_MASS_JANMAHASATIAN, "M");
        assertSize(perGram * 43016.57615686396, SuvType.LEAN_BODY_MASS_JANMAHASATIAN, "F");
        // 71.84 x 71^0.425 x 163^0.725 cm2 = 1.766 m2
        assertSize(perGram * 17659.85506786133, SuvType.BODY_SURFACE_AREA, "M");
        // 48.0 + 1.06 x 11 = 59.66 kg; women 45.5 + 0.91 x 11 = 55.51 kg
        assertSize(perGram * 59660, SuvType.IDEAL_BODY_WEIGHT, "M");
        assertSize(perGram * 55510, SuvType.IDEAL_BODY_WEIGHT, "F");
    }

    private static void assertSize(double expected, SuvType type, String sex) throws IOException {
        assertEquals(expected, scale(type, pet -> pet.header.put(Tag.PatientSex, sex)).factors()[0], EXACT, type + " " + sex);
    }

    @Test
    void countsOfPhilips() throws IOException {
        Consumer<PetSlice> counts = pet -> pet.header.put(Tag.Units, "CNTS").put(Tag.PhilipsPrivateCreator, "Philips PET Private Group");
        assertFactor(0.000551, counts.andThen(pet -> pet.header.put(Tag.PhilipsSuvScaleFactor, "0.000551")));
        // the activity factor 2.5 makes Bq/ml of counts
        assertFactor(2.5 * START, counts.andThen(pet -> pet.header.put(Tag.PhilipsSuvScaleFactor, "0")
            .put(Tag.PhilipsActivityScaleFactor, "2.5")));
        // SUVlbm = SUVbw x 53814.253 / 71000
        assertEquals(0.000551 * 53814.25345327262 / 71000, scale(SuvType.LEAN_BODY_MASS_JAMES,
            counts.andThen(pet -> pet.header.put(Tag.PhilipsSuvScaleFactor, "0.000551"))).factors()[0], EXACT);
        assertProblem("PhilipsSuvScaleFactor (7053,1000): found nothing for counts", counts);
        assertProblem("PhilipsSuvScaleFactor (7053,1000)", pet -> pet.header.put(Tag.Units, "CNTS")
            .put(Tag.PhilipsPrivateCreator, "Someone else").put(Tag.PhilipsSuvScaleFactor, "0.000551"));
    }

    @Test
    void valuesThatAreSuvAlready() throws IOException {
        assertFactor(1, pet -> pet.header.put(Tag.Units, "GML").put(Tag.SUVType, "BW"));
        assertFactor(1, pet -> pet.header.put(Tag.Units, "GML"));
        assertEquals(17659.85506786133 / 71000, scale(SuvType.BODY_SURFACE_AREA,
            pet -> pet.header.put(Tag.Units, "GML")).factors()[0], EXACT);
        assertFactor(71000 / 55332.11261244308, pet -> pet.header.put(Tag.Units, "GML").put(Tag.SUVType, "LBM"));
        assertFactor(71000 / 17659.85506786133, pet -> pet.header.put(Tag.Units, "CM2ML"));
        assertProblem("SUVType (0054,1006): found XYZ", pet -> pet.header.put(Tag.Units, "GML").put(Tag.SUVType, "XYZ"));
    }

    @Test
    void theInjectionMayBeOnTheDayBefore() throws IOException {
        // 23:50:00 to 00:40:00 are 3000 s: 71000 / (388777472 x 2^(-3000 / 6588))
        Consumer<PetSlice> overMidnight = pet -> {
            pet.header.put(Tag.SeriesTime, "004000").put(Tag.AcquisitionTime, "004000");
            pet.tracer.put(Tag.RadiopharmaceuticalStartTime, "235000");
        };
        assertFactor(0.0002504022989032786, overMidnight);
        assertEquals(List.of("the injection is taken to be on the day before the scan, as its time is later"),
            scale(SuvType.BODY_WEIGHT, overMidnight).notes());
        assertFactor(0.0002504022989032786, overMidnight.andThen(
            pet -> pet.tracer.put(Tag.RadiopharmaceuticalStartDateTime, "20000906235000.00+0200")));
    }

    @Test
    void anInjectionWhoseDateIsWrongIsTakenByItsTime() throws IOException {
        Consumer<PetSlice> shifted = pet -> pet.tracer.put(Tag.RadiopharmaceuticalStartDateTime, "20000908103500.00");
        assertFactor(START, shifted);
        assertTrue(scale(SuvType.BODY_WEIGHT, shifted).notes().get(0).contains("is -83689 s before the scan"));
        assertProblem("RadiopharmaceuticalStartDateTime (0018,1078): found 20000908103500.00",
            shifted.andThen(pet -> pet.tracer.put(Tag.RadiopharmaceuticalStartTime, "")));
        assertProblem("expected an injection at most 10 half-lives before", pet -> pet.tracer
            .put(Tag.RadiopharmaceuticalStartTime, "120000"));
    }

    @Test
    void theScanStartsWhereQibaSays() throws IOException {
        Consumer<PetSlice> madeLater = pet -> pet.header.put(Tag.SeriesTime, "125523");
        // mean of the first acquisition less FrameReferenceTime: 2711 + 119.747... - 1215 = 1615.747... s after the injection
        assertFactor(0.00021646451553920652, madeLater);
        assertFactor(START, madeLater.andThen(pet -> pet.header.put(Tag.FrameReferenceTime, "")));
        Consumer<PetSlice> ge = madeLater.andThen(pet -> pet.header.put(Tag.GEScanDateTime, "20000907112011.00"));
        assertFactor(START, ge.andThen(pet -> pet.header.put(Tag.GEPrivateCreator, "GEMS_PETD_01")));
        assertFactor(0.00021646451553920652, ge);
        // a later bed position does not move the start
        assertEquals(START, scale(SuvType.BODY_WEIGHT, pet -> pet.header.put(Tag.AcquisitionTime, "113011"), pet -> { })
            .factors()[0], EXACT);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertProblem("PatientWeight (0010,1030): found nothing", pet -> pet.header.put(Tag.PatientWeight, ""));
        assertProblem("Units (0054,1001): found nothing", pet -> pet.header.put(Tag.Units, ""));
        assertProblem("Units (0054,1001): found PROPCNTS", pet -> pet.header.put(Tag.Units, "PROPCNTS"));
        assertProblem("DecayCorrection (0054,1102): found nothing", pet -> pet.header.put(Tag.DecayCorrection, ""));
        assertProblem("RadionuclideTotalDose (0018,1074): found nothing",
            pet -> pet.tracer.put(Tag.RadionuclideTotalDose, ""));
        assertProblem("RadionuclideHalfLife (0018,1075): found 0.0", pet -> pet.tracer.put(Tag.RadionuclideHalfLife, "0"));
        assertProblem("RadiopharmaceuticalStartTime (0018,1072): found nothing",
            pet -> pet.tracer.put(Tag.RadiopharmaceuticalStartTime, ""));
        assertProblem("AcquisitionTime (0008,0032): found '1x'", pet -> pet.header.put(Tag.AcquisitionTime, "1x"));
        assertTrue(assertThrows(DicomException.class, () -> scale(SuvType.BODY_SURFACE_AREA,
            pet -> pet.header.put(Tag.PatientSize, ""))).getMessage().contains("PatientSize (0010,1020): found nothing"));
        assertTrue(assertThrows(DicomException.class, () -> scale(SuvType.IDEAL_BODY_WEIGHT,
            pet -> pet.header.put(Tag.PatientSex, "O"))).getMessage().contains("PatientSex (0010,0040): found O"));
        assertTrue(assertThrows(DicomException.class, () -> scale(SuvType.BODY_WEIGHT, pet -> { },
            pet -> pet.header.put(Tag.Units, "GML"))).getMessage().contains("found GML, expected BQML as in the other slices"));
    }

    @Test
    void whatIsImplausibleIsNoted() throws IOException {
        List<String> notes = scale(SuvType.BODY_WEIGHT, pet -> {
            pet.header.put(Tag.PatientSize, "163").put(Tag.PatientWeight, "7100").put(Tag.CorrectedImage, "NORM");
            pet.tracer.put(Tag.RadionuclideTotalDose, "388");
        }).notes();
        assertEquals(5, notes.size(), notes.toString());
        assertTrue(notes.contains("PatientSize (0010,1020): found 163.0, expected 0.3 to 2.5 m"), notes.toString());
        assertTrue(notes.contains("RadionuclideTotalDose (0018,1074): found 388.0, expected 1E6 to 1E11 Bq"), notes.toString());
    }

    private static void assertFactor(double expected, Consumer<PetSlice> change) throws IOException {
        assertEquals(expected, scale(SuvType.BODY_WEIGHT, change).factors()[0], EXACT);
    }

    private static void assertProblem(String expected, Consumer<PetSlice> change) {
        String message = assertThrows(DicomException.class, () -> scale(SuvType.BODY_WEIGHT, change)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @SafeVarargs
    private static SuvScale scale(SuvType type, Consumer<PetSlice>... changes) throws IOException {
        List<DicomDataset> slices = new ArrayList<>();
        for (Consumer<PetSlice> change : changes) {
            slices.add(PetSlice.with(change));
        }
        return SuvScale.of(slices, type);
    }
}
