package org.lunxun.badhouse.engine.rules;

/** Bad on purpose: elsewhere it says something else. */
public final class SpeaksTheMachinesLanguage {
    String upper(String text) {
        return text.toUpperCase();
    }
}
