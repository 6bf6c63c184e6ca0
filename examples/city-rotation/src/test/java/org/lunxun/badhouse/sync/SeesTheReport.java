package org.lunxun.badhouse.sync;

import org.lunxun.report.words.Language;

/** Bad on purpose: a sync has findings, and no words for them. */
public final class SeesTheReport {
    final Language language = Language.ENGLISH;
}
