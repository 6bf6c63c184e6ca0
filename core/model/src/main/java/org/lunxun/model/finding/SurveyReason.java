package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What can be wrong with the forms of a survey, and who has not sent one. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum SurveyReason implements Reason {
    /** A file does not say once which form of which base it is. */
    FORM_UNNAMED,
    /** A form is of another kind, version or round than the one that is collected. */
    FORM_OTHER,
    /** A form names a base that the dataset lacks. */
    FORM_BASE_UNKNOWN,
    /** Two files are the same form of one base; only the first counts. */
    FORM_TWICE,
    /** Two files are forms of one base and say different things; neither counts. */
    FORMS_DIFFER,
    /** A form came back with nothing filled in; the base counts as silent. */
    FORM_EMPTY,
    /** A question has more answers than the form has rows for it; none of them counts. */
    ROWS_REPEATED,
    /** A base has not returned its form. */
    SILENT,
    /** A base has not returned its form after two reminders: it is to be inspected on site. */
    INSPECTION_DUE;

    @Override
    public String code() {
        return "survey." + name();
    }
}
