package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What can go wrong between the host and a provider's plugin, or with what it answers. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum ProviderReason implements Reason {
    /** A plugin was not loaded. */
    PLUGIN_REFUSED,
    /** A plugin was loaded although nobody who is trusted has signed its file. */
    PLUGIN_UNVERIFIED,
    /** A plugin has too many calls under way. */
    PLUGIN_BUSY,
    /** A source has failed so often that its plugin is not asked for a while. */
    PLUGIN_PAUSED,
    /** A plugin threw an error. */
    PLUGIN_FAILED,
    /** A plugin did not answer in time. */
    PLUGIN_TIMED_OUT,
    /** A plugin does not have the capability that was asked for. */
    CAPABILITY_MISSING,
    /** A setting is not known to the plugin. */
    SETTING_UNKNOWN,
    /** A setting has a value that the plugin cannot use. */
    SETTING_INVALID,
    /** The plugin's source cannot be reached or opened. */
    SOURCE_UNREACHABLE,
    /** The source refused the request (rights, credentials, rate). */
    SOURCE_REFUSED,
    /** The source answered in another shape than its protocol says. */
    SOURCE_SHAPE,
    /** A row or cell of the source cannot be understood. */
    ROW_UNREADABLE,
    /** An answered row breaks a limit or a range. */
    ROW_REFUSED,
    /** The same id came twice in one answer. */
    ID_REPEATED,
    /** A cursor came twice in one answer: its pages run in a circle. */
    CURSOR_REPEATED,
    /** A source that was asked twice for the same answered a row otherwise the second time; the first stands. */
    ANSWERS_DIFFER,
    /** An answered row refers to something that did not come. */
    REFERENCE_UNRESOLVED;

    @Override
    public String code() {
        return "provider." + name();
    }
}
