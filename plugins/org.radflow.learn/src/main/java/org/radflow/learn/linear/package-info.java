/** Linear models: logistic and linear regression, elastic net, linear discriminant analysis. */
package org.radflow.learn.linear;
