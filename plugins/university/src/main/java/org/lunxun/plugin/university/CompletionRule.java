package org.lunxun.plugin.university;

/** What counts as a completion: OneRoster has no word for it, so each university says it in its own way. */
enum CompletionRule {
    /** Every line item of the class, or every one with a title that is named, has a result with a status that counts. */
    RESULTS,
    /** The last day of the enrolment is over. */
    END_DATE
}
