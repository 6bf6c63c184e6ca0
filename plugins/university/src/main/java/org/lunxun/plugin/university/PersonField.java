package org.lunxun.plugin.university;

/** The field of a user that holds the cadre's id, as was agreed with the university; never a name. */
enum PersonField {
    IDENTIFIER("identifier"),
    USER_MASTER_IDENTIFIER("userMasterIdentifier"),
    USERNAME("username"),
    EMAIL("email"),
    SOURCED_ID("sourcedId");

    private final String column;

    PersonField(String column) {
        this.column = column;
    }

    /** The column, and the field of a service. */
    String column() {
        return column;
    }
}
