/** What this bundle brings to pipelines. */
package org.radflow.learn.steps;
