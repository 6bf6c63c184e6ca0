package org.lunxun.exchange;

/** The files of a rotation dataset, in the order in which FORMAT 1 lists them. */
enum DatasetFile {
    POLICY("policy.json", true),
    UNITS("units.csv", true),
    CADRES("cadres.csv", true),
    NEEDS("needs.csv", true),
    RECORDS("records.csv", true),
    UNAVAILABLE("unavailable.csv", false),
    BASES("bases.csv", true),
    SURVEY("survey.csv", false),
    FACTS("facts.csv", false),
    OFFERINGS("offerings.csv", true),
    ENROLMENTS("enrolments.csv", false);

    private final String fileName;
    private final boolean required;

    DatasetFile(String fileName, boolean required) {
        this.fileName = fileName;
        this.required = required;
    }

    String fileName() {
        return fileName;
    }

    boolean required() {
        return required;
    }
}
