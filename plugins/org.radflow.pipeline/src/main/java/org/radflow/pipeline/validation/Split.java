package org.radflow.pipeline.validation;

/**
 * A division of cases.
 *
 * @param repeat   which repeat, from 0 on; the test cases of one repeat's folds are different
 * @param fold     which fold of the repeat, from 0 on
 * @param name     for users, such as the name of the centre that is left out
 * @param training rows to learn from, ascending; a row that was drawn more than once stands there more than once
 * @param test     rows to predict, ascending, none of them in the training
 */
public record Split(int repeat, int fold, String name, int[] training, int[] test) {}
