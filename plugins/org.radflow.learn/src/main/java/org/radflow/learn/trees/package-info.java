/** Fitted decision trees and sums of them, as plain arrays. */
package org.radflow.learn.trees;
