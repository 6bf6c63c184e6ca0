package org.lunxun.report;

import org.lunxun.model.Stability;
import org.lunxun.report.words.Language;

/**
 * How a report is written.
 *
 * @param view for whom it is
 * @param language the language that the page shows first; both are in it
 * @param notices whether notices and calendars for units are written; never for the public
 * @param namedYears for how many years, from the first, notices name people; in later years they give quotas, 0 or more
 * @param contact where the public may complain, empty for none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ReportOptions(View view, Language language, boolean notices, int namedYears, String contact) {

    /** For those who plan, Chinese first, with notices that name people in the first year. */
    public static final ReportOptions DEFAULT = new ReportOptions(View.PLANNER, Language.CHINESE, true, 1, "");

    /** For whom a report is. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum View {
        /** Those who plan: everything, with names. */
        PLANNER,
        /** Everyone: class plan, providers, criteria, seats, cost, results of groups of at least ten. */
        PUBLIC
    }

    /**
     * Checks the number of years.
     *
     * @throws IllegalArgumentException when it is below 0
     */
    public ReportOptions {
        if (namedYears < 0) {
            throw new IllegalArgumentException(
                    "The number of years with names (%s) of report options must be 0 or more.%nMaybe use 0 for quotas only."
                            .formatted(namedYears));
        }
    }

    /**
     * The same options for another view.
     *
     * @param value the view
     * @return a copy
     */
    public ReportOptions withView(View value) {
        return new ReportOptions(value, language, notices, namedYears, contact);
    }

    /**
     * The same options with another language first.
     *
     * @param value the language
     * @return a copy
     */
    public ReportOptions withLanguage(Language value) {
        return new ReportOptions(view, value, notices, namedYears, contact);
    }

    /**
     * The same options with or without notices and calendars.
     *
     * @param value whether they are written
     * @return a copy
     */
    public ReportOptions withNotices(boolean value) {
        return new ReportOptions(view, language, value, namedYears, contact);
    }

    /**
     * The same options with another number of years with names.
     *
     * @param value the number of years
     * @return a copy
     */
    public ReportOptions withNamedYears(int value) {
        return new ReportOptions(view, language, notices, value, contact);
    }

    /**
     * The same options with another contact.
     *
     * @param value where the public may complain
     * @return a copy
     */
    public ReportOptions withContact(String value) {
        return new ReportOptions(view, language, notices, namedYears, value);
    }
}
