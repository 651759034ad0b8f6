package org.radflow.dicom.synthetic;

import java.util.Locale;
import java.util.Random;

/**
 * The truth about one synthetic patient. Three independent traits, normal and cut at -2 and 2, drive everything:
 *
 * <pre>
 * radius of the lesion       r = 11 mm x exp(0.2 volume)
 * height of its spikes       a = 0.25 + 0.10 spiculation           (relative to the radius)
 * texture, standard deviation  = 30 HU x exp(0.45 heterogeneity)
 * texture, correlation         = 3.5 mm x exp(0.2 heterogeneity)
 * uptake in PET, SUV           = 6 x exp(0.25 heterogeneity)
 *
 * P(outcome is poor) = 1 / (1 + exp(-(0.8 volume + 1.0 spiculation + 1.2 heterogeneity)))
 * survival           = 900 days x (-ln u x exp(-(0.4 volume + 0.5 spiculation + 0.6 heterogeneity)))^(1/1.3)
 * censoring          = uniform between 200 and 2000 days
 * </pre>
 *
 * u is uniform between 0 and 1: survival is Weibull with shape 1.3 and proportional hazards. Age, sex, elongation and
 * position of the lesion are drawn apart and have no effect. Scanners alternate, so they have none either; with a case mix c above 0, a
 * patient with a poor outcome is on scanner B with probability (1 + c) / 2, one with a good outcome with (1 - c) / 2.
 *
 * @param number from 1
 * @param age years
 * @param sex F or M
 * @param elongation length of the lesion along z relative to its width
 * @param outcomeProbability probability of a poor outcome
 * @param poorOutcome the outcome drawn with it
 * @param survival days to the event, never observed when censoring comes first
 * @param censoring days of follow-up
 */
public record SyntheticPatient(int number, SyntheticScanner scanner, int age, String sex, double volume,
        double spiculation, double heterogeneity, double elongation, double outcomeProbability, boolean poorOutcome,
        double survival, double censoring) {

    static SyntheticPatient draw(Seeds seeds, int number, double caseMix) {
        Random random = seeds.random("patient " + number);
        double volume = trait(random);
        double spiculation = trait(random);
        double heterogeneity = trait(random);
        double elongation = StrictMath.exp(0.12 * trait(random));
        int age = (int)StrictMath.round(65 + 8 * trait(random));
        String sex = random.nextBoolean() ? "F" : "M";
        double probability =
            1 / (1 + StrictMath.exp(-(0.8 * volume + 1.0 * spiculation + 1.2 * heterogeneity)));
        boolean poor = random.nextDouble() < probability;
        double hazard = StrictMath.exp(0.4 * volume + 0.5 * spiculation + 0.6 * heterogeneity);
        double survival = 900 * StrictMath.pow(-StrictMath.log(1 - random.nextDouble()) / hazard, 1 / 1.3);
        double censoring = 200 + 1800 * random.nextDouble();
        boolean onB = caseMix == 0 ? number % 2 == 0
            : seeds.random("scanner " + number).nextDouble() < (1 + (poor ? caseMix : -caseMix)) / 2;
        SyntheticScanner scanner = onB ? SyntheticScanner.B : SyntheticScanner.A;
        return new SyntheticPatient(number, scanner, age, sex, volume, spiculation, heterogeneity, elongation,
            probability, poor, survival, censoring);
    }

    /** Patient ID, as in SYN-001. */
    public String id() {
        return String.format(Locale.ROOT, "SYN-%03d", number);
    }

    /** poor or good. */
    public String outcome() {
        return poorOutcome ? "poor" : "good";
    }

    /** Observed time in whole days, at least 1. */
    public int time() {
        return (int)Math.max(1, Math.rint(Math.min(survival, censoring)));
    }

    /** 1 if the event was observed, 0 if the patient was censored before. */
    public int event() {
        return survival <= censoring ? 1 : 0;
    }

    /** Radius of the lesion without spikes, mm. */
    public double radius() {
        return 11 * StrictMath.exp(0.2 * volume);
    }

    /** Height of the spikes relative to the radius. */
    public double spikes() {
        return 0.25 + 0.10 * spiculation;
    }

    /** Standard deviation of the texture, HU. */
    public double textureDeviation() {
        return 30 * StrictMath.exp(0.45 * heterogeneity);
    }

    /** Standard deviation of the Gaussian that correlates the texture, mm. */
    public double textureCorrelation() {
        return 3.5 * StrictMath.exp(0.2 * heterogeneity);
    }

    /** Mean uptake of the lesion in PET, SUV by body weight: 6 x exp(0.25 heterogeneity). */
    public double lesionSuv() {
        return 6 * StrictMath.exp(0.25 * heterogeneity);
    }

    private static double trait(Random random) {
        return Math.max(-2, Math.min(2, random.nextGaussian()));
    }
}
