package org.radflow.select.information;

import org.radflow.select.EqualFrequency;
import org.radflow.select.Target;

/** Mutual information of codes: sum of p(a,b) ln(p(a,b) / (p(a) p(b))), in nats (Cover and Thomas, Elements of Information Theory, 2.3). */
final class MutualInformation {

    private MutualInformation() {}

    static double of(EqualFrequency a, EqualFrequency b) {
        int[] joint = new int[a.bins() * b.bins()];
        int[] first = new int[a.bins()];
        int[] second = new int[b.bins()];
        for (int i = 0; i < a.codes().length; i++) {
            joint[a.codes()[i] * b.bins() + b.codes()[i]]++;
        }
        for (int cell = 0; cell < joint.length; cell++) {
            first[cell / b.bins()] += joint[cell];
            second[cell % b.bins()] += joint[cell];
        }
        double cases = a.codes().length;
        double sum = 0;
        for (int cell = 0; cell < joint.length; cell++) {
            if (joint[cell] > 0) {
                sum += joint[cell] / cases * Math.log(joint[cell] * cases / first[cell / b.bins()] / second[cell % b.bins()]);
            }
        }
        return Math.max(0, sum);
    }

    /**
     * Classes as they are, numbers in bins of equal frequency.
     *
     * @param method for the message that refuses survival
     */
    static EqualFrequency codes(Target target, int bins, String method) {
        if (target instanceof Target.Classes classes) {
            return new EqualFrequency(classes.labels(), classes.count());
        }
        if (target instanceof Target.Quantity quantity) {
            return EqualFrequency.of(quantity.values(), bins);
        }
        throw target.refused(method, "classes or a number");
    }
}
