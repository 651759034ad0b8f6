package org.radflow.learn.steps;

import java.util.Collection;
import java.util.List;

import org.radflow.learn.combine.StackingStep;
import org.radflow.learn.combine.VotingStep;
import org.radflow.learn.linear.DiscriminantAnalysisStep;
import org.radflow.learn.linear.ElasticNetStep;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.neighbours.NearestNeighboursStep;
import org.radflow.learn.resample.ClassWeightsStep;
import org.radflow.learn.resample.SmoteStep;
import org.radflow.learn.weka.AdaBoostStep;
import org.radflow.learn.weka.BaggingStep;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.learn.weka.NaiveBayesStep;
import org.radflow.learn.weka.PerceptronStep;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.learn.weka.SupportVectorMachineStep;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;

/** Models of classes and numbers, class weights and SMOTE. */
public final class LearnSteps implements StepKinds.Provider {

    @Override
    public Collection<StepKind> kinds() {
        return List.of(LogisticRegressionStep.KIND, LinearRegressionStep.KIND, ElasticNetStep.KIND, DiscriminantAnalysisStep.KIND,
                NaiveBayesStep.KIND, NearestNeighboursStep.KIND, SupportVectorMachineStep.KIND, DecisionTreeStep.KIND, BaggingStep.KIND,
                RandomForestStep.KIND, AdaBoostStep.KIND, GradientBoostingStep.KIND, PerceptronStep.KIND, VotingStep.KIND, StackingStep.KIND,
                ClassWeightsStep.KIND, SmoteStep.KIND);
    }
}
