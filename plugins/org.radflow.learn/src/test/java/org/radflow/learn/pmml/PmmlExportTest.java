package org.radflow.learn.pmml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.learn.Cohorts;
import org.radflow.learn.linear.DiscriminantAnalysisStep;
import org.radflow.learn.linear.ElasticNetStep;
import org.radflow.learn.linear.LambdaChoice;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.resample.SmoteStep;
import org.radflow.learn.weka.BaggingStep;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.learn.weka.NaiveBayesStep;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.LinearColumns;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The documents give what the pipelines give, read by the rules of PMML. */
class PmmlExportTest {

    /** Replaces f0 by 3 f0 + 2, and adds the column "both" = f0 - f1, as they were. */
    private record Sums() implements Step, LinearColumns {

        @Override
        public String kind() {
            return "sums";
        }

        @Override
        public String title() {
            return "Sums";
        }

        @Override
        public Purpose purpose() {
            return Purpose.SCALING;
        }

        @Override
        public State settings() {
            return new State();
        }

        @Override
        public boolean usesOutcome() {
            return false;
        }

        @Override
        public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
            return Fit.of(this, training);
        }

        @Override
        public List<String> inputs() {
            return List.of("f0", "f1");
        }

        @Override
        public FeatureMatrix apply(FeatureMatrix cases) {
            double[][] x = cases.numbers(inputs());
            double[] scaled = new double[cases.size()];
            double[] both = new double[cases.size()];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = 3 * x[0][i] + 2;
                both[i] = x[0][i] - x[1][i];
            }
            return cases.with(List.of(new NumericColumn("f0", scaled), new NumericColumn("both", both)));
        }

        @Override
        public Optional<List<Sum>> sums() {
            return Optional.of(List.of(new Sum("f0", 2, List.of("f0"), new double[] {3}),
                new Sum("both", 0, List.of("f0", "f1"), new double[] {1, -1})));
        }

        @Override
        public State state() {
            return new State();
        }

        @Override
        public FeatureMatrix details() {
            return new FeatureMatrix(List.of(), List.of());
        }
    }

    static Stream<Step> classifiers() {
        return Stream.of(new LogisticRegressionStep(1), new DiscriminantAnalysisStep(0.2), new ElasticNetStep(1, LambdaChoice.FIXED, 0.05, 5, 1),
            new DecisionTreeStep(2, true, 0.25, 1), new BaggingStep(5, 4, 1, 1), new RandomForestStep(7, 0, 0, 1, 1));
    }

    static Stream<Step> regressions() {
        return Stream.of(new LinearRegressionStep(), new RandomForestStep(5, 0, 0, 2, 1), new GradientBoostingStep(6, 0.2, 2, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void classesAreTheSame(Step model) throws Exception {
        FeatureMatrix training = Cohorts.classes(80, 5, 2, 0, 1);
        FittedPipeline fitted = new Pipeline(Cohorts.CLASSES, List.of(new SmoteStep(1, 3, 1), new Sums(), new Sums(), model))
            .fit(training, Progress.NONE);
        FeatureMatrix others = Cohorts.classes(30, 5, 2, 0, 2);
        double[][] expected = ((Classifier)fitted.last()).probabilities(fitted.beforeLast(others));
        Element document = document(fitted);
        for (int row = 0; row < 30; row++) {
            assertEquals(expected[row][1], evaluate(document, others, row, "yes"), 1e-12);
            assertEquals(expected[row][0], evaluate(document, others, row, "no"), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void numbersAreTheSame(Step model) throws Exception {
        FeatureMatrix training = Cohorts.of(80, 5, 2, 0, 1);
        FittedPipeline fitted = new Pipeline(Cohorts.QUANTITY, List.of(new Sums(), model)).fit(training, Progress.NONE);
        FeatureMatrix others = Cohorts.of(30, 5, 2, 0, 2);
        double[] expected = ((Regression)fitted.last()).predict(fitted.beforeLast(others));
        Element document = document(fitted);
        for (int row = 0; row < 30; row++) {
            assertEquals(expected[row], evaluate(document, others, row, ""), 1e-9);
        }
    }

    @Test
    void whatPmmlCannotSayIsRefusedByName() {
        FeatureMatrix training = Cohorts.classes(40, 4, 2, 0, 1);
        refused(training, "Step 2, Naive Bayes: cannot be written as PMML", new Sums(), new NaiveBayesStep(false));
        refused(training, "Step 1, Gradient Boosting (5 rounds): cannot", new GradientBoostingStep(5, 0.1, 2, 2, 1));
        refused(training, "Step 1, Naive Bayes: cannot be written as PMML, expected steps that choose", new NaiveBayesStep(false),
            new LogisticRegressionStep(1));
        refused(training, "Pipeline: found no step");
    }

    @Test
    void namesAreEscaped() throws Exception {
        FeatureMatrix training = Cohorts.classes(40, 3, 2, 0, 1);
        FeatureMatrix odd = training.with(new NumericColumn("a<b & \"c\"", training.numbers("f0").values()));
        String text = text(new Pipeline(Cohorts.CLASSES, List.of(new LogisticRegressionStep(1))).fit(odd, Progress.NONE));
        assertTrue(text.contains("name=\"a&lt;b &amp; &quot;c&quot;\""), text);
    }

    private static void refused(FeatureMatrix training, String start, Step... steps) {
        FittedPipeline fitted = new Pipeline(Cohorts.CLASSES, List.of(steps)).fit(training, Progress.NONE);
        DataException e = assertThrows(DataException.class, () -> PmmlExport.write(fitted, "test", new ByteArrayOutputStream()));
        assertTrue(e.getMessage().startsWith(start), e.getMessage());
    }

    private static String text(FittedPipeline pipeline) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PmmlExport.write(pipeline, "test", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Element document(FittedPipeline pipeline) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text(pipeline).getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    /** Probability of a class, or the number. */
    private static double evaluate(Element document, FeatureMatrix cases, int row, String label) {
        Map<String, Double> values = new HashMap<>();
        for (Element field : children(child(document, "DataDictionary"), "DataField")) {
            if (field.getAttribute("dataType").equals("double") && cases.has(field.getAttribute("name"))) {
                values.put(field.getAttribute("name"), cases.numbers(field.getAttribute("name")).values()[row]);
            }
        }
        for (Element field : children(child(document, "TransformationDictionary"), "DerivedField")) {
            values.put(field.getAttribute("name"), apply(children(field, "Apply").get(0), values));
        }
        Element regression = child(document, "RegressionModel");
        return regression == null ? trees(child(document, "MiningModel"), values, label) : regression(regression, values, label);
    }

    private static double apply(Element element, Map<String, Double> values) {
        return switch (element.getTagName()) {
            case "Constant" -> Double.parseDouble(element.getTextContent());
            case "FieldRef" -> values.get(element.getAttribute("field"));
            default -> {
                List<Double> arguments = all(element).stream().map(child -> apply(child, values)).toList();
                yield element.getAttribute("function").equals("sum") ? arguments.stream().mapToDouble(Double::doubleValue).sum()
                    : arguments.get(0) * arguments.get(1);
            }
        };
    }

    private static double regression(Element model, Map<String, Double> values, String label) {
        double own = Double.NaN;
        double total = 0;
        for (Element table : children(model, "RegressionTable")) {
            double sum = Double.parseDouble(table.getAttribute("intercept"));
            for (Element predictor : children(table, "NumericPredictor")) {
                sum += Double.parseDouble(predictor.getAttribute("coefficient")) * values.get(predictor.getAttribute("name"));
            }
            total += Math.exp(sum);
            own = table.getAttribute("targetCategory").equals(label) ? sum : own;
        }
        return model.getAttribute("normalizationMethod").equals("softmax") ? Math.exp(own) / total : own;
    }

    private static double trees(Element model, Map<String, Double> values, String label) {
        Element segmentation = child(model, "Segmentation");
        List<Element> segments = children(segmentation, "Segment");
        double sum = 0;
        for (Element segment : segments) {
            Element node = child(child(segment, "TreeModel"), "Node");
            for (List<Element> below = children(node, "Node"); !below.isEmpty(); below = children(node, "Node")) {
                node = below.stream().filter(child -> holds(child(child, "SimplePredicate"), values)).findFirst().orElseThrow();
            }
            sum += label.isEmpty() ? Double.parseDouble(node.getAttribute("score")) : children(node, "ScoreDistribution").stream()
                .filter(score -> score.getAttribute("value").equals(label))
                .mapToDouble(score -> Double.parseDouble(score.getAttribute("probability"))).sum();
        }
        return segmentation.getAttribute("multipleModelMethod").equals("average") ? sum / segments.size()
            : sum + Double.parseDouble(child(child(model, "Targets"), "Target").getAttribute("rescaleConstant"));
    }

    private static boolean holds(Element predicate, Map<String, Double> values) {
        boolean less = values.get(predicate.getAttribute("field")) < Double.parseDouble(predicate.getAttribute("value"));
        return predicate.getAttribute("operator").equals("lessThan") == less;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElse(null);
    }

    private static List<Element> children(Element parent, String name) {
        return parent == null ? List.of() : all(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    private static List<Element> all(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
