package org.lunxun.plugin.university;

/** What is said of a bundle that can be read and is not as the standard wants it. */
enum Strictness {
    /** Nothing. */
    OFF,
    /** Each deviation is a notice; everything is read all the same. */
    REPORT
}
