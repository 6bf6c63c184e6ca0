package org.lunxun.sdk.host;

import org.lunxun.model.Stability;

/** What becomes of a plugin file that no trusted key has signed. A file that contradicts its own signature is another matter. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum SignaturePolicy {
    /** It is refused. The default. */
    REQUIRE,
    /** It is loaded, and its listing has a finding that says so. One that was changed after it was signed is refused. */
    WARN,
    /** Nothing is looked at. For development: whoever can write to the folder of plugins can then run code. */
    OFF
}
