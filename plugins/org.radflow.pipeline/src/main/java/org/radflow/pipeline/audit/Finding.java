package org.radflow.pipeline.audit;

/**
 * Something that an audit found.
 *
 * @param severity how bad
 * @param what     the kind of problem
 * @param where    the step, column, node or cases; no name of a patient
 * @param evidence what was seen
 * @param advice   what to do
 */
public record Finding(Severity severity, String what, String where, String evidence, String advice) {

    /** How bad. */
    public enum Severity {
        /** Scores are too good. */
        LEAK,
        /** Scores may be too good. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }
}
