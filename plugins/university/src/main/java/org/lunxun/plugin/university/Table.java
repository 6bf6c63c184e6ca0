package org.lunxun.plugin.university;

import java.util.List;

/**
 * The tables that are read, and what of them: whatever a source holds besides is not asked for, and left where it is.
 * Demographics are not among them.
 */
enum Table {
    ORGS("orgs", "name type identifier metadata"),
    SESSIONS("academicSessions", "startDate endDate"),
    COURSES("courses", "title org subjects metadata"),
    CLASSES("classes", "title course school terms subjects metadata"),
    ENROLMENTS("enrollments", "class user role beginDate endDate"),
    USERS("users", ""),
    LINE_ITEMS("lineItems", "title class"),
    RESULTS("results", "lineItem student scoreStatus score scoreDate");

    private final String name;
    private final String fields;

    Table(String name, String fields) {
        this.name = name;
        this.fields = fields;
    }

    /** The name of the collection and the key of its rows; with an ending, of the file. */
    String title() {
        return name;
    }

    /** The fields of a service that are read, besides id, status and time of change. */
    List<String> fields() {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" ", -1));
    }

    /** Whether a 1.2 service has it under the root of its gradebook. */
    boolean isGrades() {
        return this == LINE_ITEMS || this == RESULTS;
    }

    /** Whether a catalogue cannot do without it. */
    boolean isCatalogue() {
        return compareTo(CLASSES) <= 0;
    }
}
