package org.lunxun.report.page;

import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;

/** One numbered part of a report. */
interface Section {

    /** Its anchor, and the first part of the keys of its sentences. */
    String id();

    /** Whether there is anything to tell. */
    default boolean present() {
        return true;
    }

    /** Writes what stands below its heading. */
    void write(Page page);

    /** Its heading. */
    default Label title() {
        return Label.of(id() + ".title");
    }
}
