package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** A token or password; it never prints, is never equal to another, and is asked for only where it is sent. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a secret; the host does this with what a reference in the settings points at.
     *
     * @param text the secret itself
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * The secret itself, to be sent to the source and nowhere else.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    /**
     * Stars, whatever the secret is.
     *
     * @return three of them
     */
    @Override
    public String toString() {
        return "***";
    }
}
