package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.pipeline.Progress;
import org.radflow.pipeline.survival.KaplanMeier;

/**
 * Fine and Gray's regression of the hazard of the cumulative incidence (Fine and Gray 1999, doi:10.1080/01621459.1999.10474144): cases with
 * a competing event stay at risk, weighted by the probability G(t-) / G(T-) still to be observed. Breslow's ties; the standard errors are
 * robust and account for the estimation of G. As {@code cmprsk::crr}.
 */
public final class FineGray {

    private FineGray() {}

    /**
     * @param x      [feature][case], without missing values
     * @param events 0 = censored, 1 = event of interest, more = competing events
     * @throws org.radflow.pipeline.DataException as {@link CoxRegression#fit}
     */
    public static CoxFit fit(double[][] x, double[] times, int[] events, Progress progress) {
        CoxRegression.check(x, times, events);
        double[] ones = new double[times.length];
        Arrays.fill(ones, 1);
        Scale scale = Scale.of(x, ones);
        double[][] z = scale.standardised(x);
        Risk risk = new Risk(z, times, events);
        Newton newton = Newton.maximise(coefficients -> risk.at(coefficients).value(), x.length, progress);
        double[][] variance = sandwich(newton.inverse(), risk.at(newton.coefficients()).influence());
        Cholesky equations = new Cholesky(variance);
        double wald = 0;
        double[] solved = equations.solve(newton.coefficients());
        for (int j = 0; j < solved.length; j++) {
            wald += solved[j] * newton.coefficients()[j];
        }
        return new CoxFit(scale.original(newton.coefficients()), scale.means(), scale.variance(variance), newton.used(), newton.infinite(),
                newton.value().logLikelihood(), newton.start().logLikelihood(), newton.score(), wald);
    }

    /** Cumulative hazard of the incidence of a case whose predictor is 0. @param predictors x b of each case */
    static BaselineHazard baseline(double[] predictors, double[] times, int[] events) {
        Risk.Sums sums = new Risk(new double[0][], times, events).sums(predictors);
        double[] cumulative = new double[sums.times.length];
        double hazard = 0;
        for (int t = 0; t < cumulative.length; t++) {
            hazard += sums.happened[t] / sums.total[t];
            cumulative[t] = hazard;
        }
        return new BaselineHazard(new double[][] {sums.times}, new double[][] {cumulative});
    }

    private static double[][] sandwich(double[][] inverse, double[][] influence) {
        int features = inverse.length;
        double[][] variance = new double[features][features];
        for (double[] row : influence) {
            double[] change = new double[features];
            for (int j = 0; j < features; j++) {
                for (int k = 0; k < features; k++) {
                    change[j] += inverse[j][k] * row[k];
                }
            }
            for (int j = 0; j < features; j++) {
                for (int k = 0; k < features; k++) {
                    variance[j][k] += change[j] * change[k];
                }
            }
        }
        return variance;
    }

    /** The weighted risk sets. */
    private static final class Risk {
        private final double[][] x;
        private final double[] times;
        private final int[] events;
        private final KaplanMeier censoring;
        private final int[] ascending;
        private final double[] eventTimes;

        Risk(double[][] x, double[] times, int[] events) {
            this.x = x;
            this.times = times;
            this.events = events;
            censoring = KaplanMeier.of(times, IntStream.of(events).map(event -> event == 0 ? 1 : 0).toArray());
            ascending = IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[a], times[b])).mapToInt(i -> i).toArray();
            eventTimes = IntStream.range(0, times.length).filter(i -> events[i] == 1).mapToDouble(i -> times[i]).sorted().distinct().toArray();
        }

        /** At each event time: number of events, sum of weights at risk, mean and covariance of the features; and G(t-). */
        private record Sums(double[] times, double[] happened, double[] total, double[][] mean, double[][][] covariance, double[] censoring,
                double[] relative) {}

        /** Value of the likelihood, and what each case adds to its derivative. */
        private record At(Newton.Value value, double[][] influence) {}

        At at(double[] coefficients) {
            double[] predictors = new double[times.length];
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < predictors.length; i++) {
                    predictors[i] += coefficients[j] * x[j][i];
                }
            }
            Sums sums = sums(predictors);
            double logLikelihood = 0;
            double[] gradient = new double[x.length];
            double[][] information = new double[x.length][x.length];
            for (int i = 0; i < times.length; i++) {
                if (events[i] == 1) {
                    int t = Arrays.binarySearch(eventTimes, times[i]);
                    logLikelihood += predictors[i] - Math.log(sums.total[t]);
                    for (int j = 0; j < x.length; j++) {
                        gradient[j] += x[j][i] - sums.mean[t][j];
                        for (int k = 0; k < x.length; k++) {
                            information[j][k] += sums.covariance[t][j][k];
                        }
                    }
                }
            }
            return new At(new Newton.Value(logLikelihood, gradient, information), influence(sums));
        }

        private Sums sums(double[] predictors) {
            int count = eventTimes.length;
            double[] relative = Arrays.stream(predictors).map(Math::exp).toArray();
            double[] happened = new double[count];
            Moments[] atRisk = new Moments[count];
            Moments observed = new Moments(x.length);
            int last = ascending.length - 1;
            for (int t = count - 1; t >= 0; t--) {
                for (; last >= 0 && times[ascending[last]] >= eventTimes[t]; last--) {
                    int i = ascending[last];
                    observed.add(x, i, relative[i]);
                    happened[t] += events[i] == 1 && times[i] == eventTimes[t] ? 1 : 0;
                }
                atRisk[t] = observed.copy();
            }
            double[] g = new double[count];
            double[] total = new double[count];
            double[][] mean = new double[count][];
            double[][][] covariance = new double[count][][];
            Moments competing = new Moments(x.length);
            int next = 0;
            for (int t = 0; t < count; t++) {
                for (; times[ascending[next]] < eventTimes[t]; next++) {
                    int i = ascending[next];
                    if (events[i] > 1) {
                        competing.add(x, i, relative[i] / censoring.before(times[i]));
                    }
                }
                g[t] = censoring.before(eventTimes[t]);
                atRisk[t].add(competing, g[t]);
                total[t] = atRisk[t].zeroth;
                mean[t] = atRisk[t].mean();
                covariance[t] = atRisk[t].covariance(mean[t]);
            }
            return new Sums(eventTimes, happened, total, mean, covariance, g, relative);
        }

        /** Score residuals with the part that comes from estimating G: eta and psi of the paper. */
        private double[][] influence(Sums sums) {
            int count = eventTimes.length;
            double[][] until = new double[count + 1][x.length + 1];
            double[][] weighted = new double[count + 1][x.length + 1];
            for (int t = 0; t < count; t++) {
                double hazard = sums.happened[t] / sums.total[t];
                for (int j = 0; j <= x.length; j++) {
                    double value = hazard * (j == 0 ? 1 : sums.mean[t][j - 1]);
                    until[t + 1][j] = until[t][j] + value;
                    weighted[t + 1][j] = weighted[t][j] + value * sums.censoring[t];
                }
            }
            double[][] psi = psi(sums, weighted);
            double[][] influence = new double[times.length][x.length];
            for (int i = 0; i < times.length; i++) {
                int t = Arrays.binarySearch(eventTimes, times[i]);
                int passed = t >= 0 ? t + 1 : -t - 1;
                double later = events[i] > 1 ? 1 / censoring.before(times[i]) : 0;
                double hazard = until[passed][0] + later * (weighted[count][0] - weighted[passed][0]);
                for (int j = 0; j < x.length; j++) {
                    double means = until[passed][j + 1] + later * (weighted[count][j + 1] - weighted[passed][j + 1]);
                    influence[i][j] = psi[i][j] - sums.relative[i] * (x[j][i] * hazard - means)
                            + (events[i] == 1 ? x[j][i] - sums.mean[t][j] : 0);
                }
            }
            return influence;
        }

        /** Of each case: q(T) / Y(T) where it is censored, less the sum of q / Y^2 over the censorings until T. */
        private double[][] psi(Sums sums, double[][] weighted) {
            int count = eventTimes.length;
            double[][] psi = new double[times.length][x.length];
            double[] compensator = new double[x.length];
            Moments competing = new Moments(x.length);
            for (int from = 0, to; from < ascending.length; from = to) {
                double time = times[ascending[from]];
                int censored = 0;
                for (to = from; to < ascending.length && times[ascending[to]] == time; to++) {
                    censored += events[ascending[to]] == 0 ? 1 : 0;
                }
                int t = Arrays.binarySearch(eventTimes, time);
                int before = t >= 0 ? t : -t - 1;
                double atRisk = ascending.length - from;
                double[] q = new double[x.length];
                for (int j = 0; j < x.length; j++) {
                    q[j] = competing.first[j] * (weighted[count][0] - weighted[before][0])
                            - competing.zeroth * (weighted[count][j + 1] - weighted[before][j + 1]);
                    compensator[j] += censored * q[j] / (atRisk * atRisk);
                }
                for (int k = from; k < to; k++) {
                    int i = ascending[k];
                    for (int j = 0; j < x.length; j++) {
                        psi[i][j] = (events[i] == 0 ? q[j] / atRisk : 0) - compensator[j];
                    }
                    if (events[i] > 1) {
                        competing.add(x, i, sums.relative[i] / censoring.before(times[i]));
                    }
                }
            }
            return psi;
        }
    }

    /** Sums of weights, weighted features and their products. */
    private static final class Moments {
        private double zeroth;
        private final double[] first;
        private final double[][] second;

        Moments(int features) {
            first = new double[features];
            second = new double[features][features];
        }

        void add(double[][] x, int i, double weight) {
            zeroth += weight;
            for (int j = 0; j < first.length; j++) {
                first[j] += weight * x[j][i];
                for (int k = 0; k < first.length; k++) {
                    second[j][k] += weight * x[j][i] * x[k][i];
                }
            }
        }

        void add(Moments others, double weight) {
            zeroth += weight * others.zeroth;
            for (int j = 0; j < first.length; j++) {
                first[j] += weight * others.first[j];
                for (int k = 0; k < first.length; k++) {
                    second[j][k] += weight * others.second[j][k];
                }
            }
        }

        Moments copy() {
            Moments copy = new Moments(first.length);
            copy.add(this, 1);
            return copy;
        }

        double[] mean() {
            return Arrays.stream(first).map(sum -> sum / zeroth).toArray();
        }

        double[][] covariance(double[] mean) {
            double[][] covariance = new double[mean.length][mean.length];
            for (int j = 0; j < mean.length; j++) {
                for (int k = 0; k < mean.length; k++) {
                    covariance[j][k] = second[j][k] / zeroth - mean[j] * mean[k];
                }
            }
            return covariance;
        }
    }
}
