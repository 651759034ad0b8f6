/** The report of a study: what pipeline and tables know, and what reporting guidelines ask for. Thread-safe; the same study gives the same bytes. */
package org.radflow.report.study;
