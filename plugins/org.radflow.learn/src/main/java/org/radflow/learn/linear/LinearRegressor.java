package org.radflow.learn.linear;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;

/** A fitted linear model of a number: linear regression, elastic net. Needs every value of its features. */
public final class LinearRegressor extends FittedLinear implements Regression {

    LinearRegressor(Coefficients learned) {
        super(learned);
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        return sums(LearningCases.complete(cases, features()), cases.size())[0];
    }
}
