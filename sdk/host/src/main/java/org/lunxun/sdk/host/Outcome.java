package org.lunxun.sdk.host;

import org.lunxun.model.finding.ProviderReason;

/** How a call ended. */
sealed interface Outcome<T> {

    /** The plugin returned in time. */
    record Answered<T>(T value) implements Outcome<T> {}

    /** The plugin threw, or was no longer waited for. */
    record Failed<T>(ProviderReason reason, String detail, boolean memory) implements Outcome<T> {}
}
