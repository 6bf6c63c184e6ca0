package org.lunxun.plugin.externalprovider;

import java.util.Locale;

/** The field of a Moodle user that holds the cadre's id, as was agreed with the provider; never a name. */
enum PersonField {
    IDNUMBER,
    EMAIL,
    USERNAME;

    /** As the site calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
