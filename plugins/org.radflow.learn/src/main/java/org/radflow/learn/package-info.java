/** Cases to learn from, as all models get them. */
package org.radflow.learn;
