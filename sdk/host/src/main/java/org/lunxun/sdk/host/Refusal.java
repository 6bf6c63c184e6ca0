package org.lunxun.sdk.host;

import java.util.Locale;

/** Why a plugin file is not loaded; the code is the argument {@code why} of the finding. */
enum Refusal {
    /** The file is no ZIP archive, or cannot be read. */
    UNREADABLE,
    /** The file, or what it unpacks to, exceeds a limit. */
    TOO_LARGE,
    /** An entry of the archive would land outside its folder. */
    ENTRY_OUTSIDE,
    /** The file is not signed. */
    UNSIGNED,
    /** The file is signed with a key that is not trusted, or in a way that is not accepted. */
    SIGNER_UNKNOWN,
    /** The file is not what was signed. */
    TAMPERED,
    /** The manifest has no usable {@code Plugin-Id} or {@code Plugin-Version}, or is not there. */
    MANIFEST_INCOMPLETE,
    /** The manifest asks for what this host does not offer: a plugin class, other plugins, a class path. */
    MANIFEST_UNSUPPORTED,
    /** The manifest states no range of SDK versions. */
    SDK_RANGE_MISSING,
    /** The range of SDK versions cannot be read. */
    SDK_RANGE_UNREADABLE,
    /** This SDK is outside the range. */
    SDK_RANGE_EXCLUDES,
    /** The file holds classes that the host gives. */
    SDK_BUNDLED,
    /** A method of the plugin ends the process. */
    ENDS_THE_PROCESS,
    /** There is no extension index. */
    INDEX_MISSING,
    /** The index names no provider. */
    NO_PROVIDER,
    /** The index names several providers. */
    SEVERAL_PROVIDERS,
    /** Another file has the same id. */
    ID_TWICE,
    /** The provider says another id than the manifest. */
    ID_DIFFERS,
    /** A class of the plugin cannot be loaded, or the provider cannot be made, or what it says of itself cannot be used. */
    CANNOT_START,
    /** The provider was not made in time. */
    START_TIMED_OUT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
