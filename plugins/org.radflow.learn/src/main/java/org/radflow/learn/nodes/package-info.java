/** Nodes of models, class weights and SMOTE. */
package org.radflow.learn.nodes;
