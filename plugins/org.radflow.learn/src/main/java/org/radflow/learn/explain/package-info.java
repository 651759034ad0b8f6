/** What a fitted model rests on: permutation importance, SHAP values, partial dependence, nomograms. Pure functions, thread-safe, the same bits for any number of threads. */
package org.radflow.learn.explain;
