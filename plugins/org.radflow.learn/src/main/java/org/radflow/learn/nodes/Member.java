package org.radflow.learn.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;

/** One of several models, with the settings that its own node has at first. */
final class Member implements NodeParameters {

    /** Kinds of models. */
    enum Kind {
        @Label("Logistic Regression")
        LOGISTIC_REGRESSION,
        @Label("Elastic Net")
        ELASTIC_NET,
        @Label("Linear Discriminant Analysis")
        DISCRIMINANT_ANALYSIS,
        @Label("Linear Regression (of a number)")
        LINEAR_REGRESSION,
        @Label("Naive Bayes")
        NAIVE_BAYES,
        @Label("k-Nearest Neighbours")
        NEAREST_NEIGHBOURS,
        @Label("Support Vector Machine")
        SUPPORT_VECTOR_MACHINE,
        @Label("Decision Tree")
        DECISION_TREE,
        @Label("Bagging")
        BAGGING,
        @Label("Random Forest")
        RANDOM_FOREST,
        @Label("AdaBoost")
        ADABOOST,
        @Label("Gradient Boosting")
        GRADIENT_BOOSTING,
        @Label("Multilayer Perceptron")
        MULTILAYER_PERCEPTRON
    }

    @Widget(title = "Model", description = "The kind of model.")
    Kind m_kind = Kind.RANDOM_FOREST;

    Member() {}

    private Member(Kind kind) {
        m_kind = kind;
    }

    /** Two models that differ much. */
    static Member[] defaults() {
        return new Member[] {new Member(Kind.ELASTIC_NET), new Member(Kind.RANDOM_FOREST)};
    }

    /** @throws IllegalArgumentException when a kind has no valid settings */
    static List<Step> steps(Member[] members) {
        List<Step> steps = new ArrayList<>();
        for (Member member : members) {
            try {
                steps.add(member.parameters().step());
            } catch (InvalidSettingsException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        return steps;
    }

    private StepParameters parameters() {
        return switch (m_kind) {
            case LOGISTIC_REGRESSION -> new LogisticRegressionParameters();
            case ELASTIC_NET -> new ElasticNetParameters();
            case DISCRIMINANT_ANALYSIS -> new DiscriminantAnalysisParameters();
            case LINEAR_REGRESSION -> new LinearRegressionParameters();
            case NAIVE_BAYES -> new NaiveBayesParameters();
            case NEAREST_NEIGHBOURS -> new NearestNeighboursParameters();
            case SUPPORT_VECTOR_MACHINE -> new SupportVectorMachineParameters();
            case DECISION_TREE -> new DecisionTreeParameters();
            case BAGGING -> new BaggingParameters();
            case RANDOM_FOREST -> new RandomForestParameters();
            case ADABOOST -> new AdaBoostParameters();
            case GRADIENT_BOOSTING -> new GradientBoostingParameters();
            case MULTILAYER_PERCEPTRON -> new PerceptronParameters();
        };
    }
}
