package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What can be wrong with the files of a rotation dataset (FORMAT 1, 'What a reader does with bad data'). */
@Stability(Stability.Level.EXPERIMENTAL)
public enum DatasetReason implements Reason {
    /** A required file is not there. */
    FILE_MISSING,
    /** A file cannot be opened or read. */
    FILE_UNREADABLE,
    /** A required column is not in the header. */
    COLUMN_MISSING,
    /** A column stands twice in the header. */
    COLUMN_TWICE,
    /** A quote is opened and never closed. */
    QUOTE_NEVER_CLOSED,
    /** Text follows a closing quote. */
    TEXT_AFTER_QUOTE,
    /** The bytes are neither UTF-8 nor GB18030. */
    NOT_TEXT,
    /** The bytes look like UTF-16. */
    LOOKS_LIKE_UTF16,
    /** A cell is longer than 65,536 characters. */
    CELL_TOO_LONG,
    /** The policy is not a JSON object. */
    POLICY_NOT_JSON,
    /** The policy nests deeper than 64. */
    POLICY_TOO_DEEP,
    /** The policy lacks a key. */
    POLICY_KEY_MISSING,
    /** The policy has a key twice. */
    POLICY_KEY_TWICE,
    /** A value of the policy has the wrong type. */
    POLICY_WRONG_TYPE,
    /** A value of the policy is outside its range. */
    POLICY_OUT_OF_RANGE,
    /** A level stands twice in the policy. */
    LEVEL_TWICE,
    /** The horizon ends before it starts. */
    HORIZON_BACKWARDS,
    /** The horizon is longer than 50 years. */
    HORIZON_TOO_LONG,
    /** A promised place contradicts a hard rule. */
    PROMISE_BREAKS_RULE,
    /** A row has fewer cells than the header. */
    CELLS_TOO_FEW,
    /** A row has more cells than the header. */
    CELLS_TOO_MANY,
    /** A cell that must be filled is empty. */
    CELL_EMPTY,
    /** An id is longer than 128 characters. */
    ID_TOO_LONG,
    /** An id is already used by an earlier row. */
    ID_TWICE,
    /** A pair already stands in an earlier row. */
    PAIR_TWICE,
    /** A reference resolves to nothing. */
    REFERENCE_UNKNOWN,
    /** A word is outside its closed list. */
    WORD_UNKNOWN,
    /** A date is not written yyyy-MM-dd, or not in the calendar. */
    DATE_UNREADABLE,
    /** The end lies before the start. */
    END_BEFORE_START,
    /** A number is not of the form that the format allows. */
    NUMBER_UNREADABLE,
    /** A number is outside its range. */
    NUMBER_OUT_OF_RANGE,
    /** The least number of seats is above the number of seats. */
    MIN_SEATS_ABOVE_MAX,
    /** A topic has no weight. */
    TOPIC_WITHOUT_WEIGHT,
    /** A topic is named twice in one cell. */
    TOPIC_TWICE,
    /** A unit is its own ancestor. */
    UNIT_OWN_ANCESTOR,
    /** Rows are lost because a row that they refer to is lost. */
    LOST_WITH_ROW,
    /** The base of a record is not listed; the record still counts. */
    RECORD_BASE_UNKNOWN,
    /** An offering names a level that the policy lacks. */
    LEVEL_UNKNOWN,
    /** A row equals an earlier one; both are kept. */
    ROW_REPEATED,
    /** Under this policy a second class can outbid somebody else's first. */
    NOT_EVERYONE_ONCE,
    /** A need has no evidence. */
    NEED_WITHOUT_EVIDENCE;

    @Override
    public String code() {
        return "dataset." + name();
    }
}
