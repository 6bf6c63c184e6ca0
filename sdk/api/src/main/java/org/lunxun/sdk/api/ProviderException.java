package org.lunxun.sdk.api;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.ProviderReason;

/** Ends one call: the source cannot be used, and why. The host turns it into a finding. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ProviderException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final ProviderReason reason;

    private ProviderException(ProviderReason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * A source that cannot be used.
     *
     * @param reason why
     * @param message one sentence for the person who configured the source; never a secret, never a body
     * @return the exception
     */
    public static ProviderException of(ProviderReason reason, String message) {
        return new ProviderException(reason, message, null);
    }

    /**
     * A source that cannot be used because of an error.
     *
     * @param reason why
     * @param message one sentence for the person who configured the source; never a secret, never a body
     * @param cause the error
     * @return the exception
     */
    public static ProviderException of(ProviderReason reason, String message, Throwable cause) {
        return new ProviderException(reason, message, cause);
    }

    /**
     * What a provider without a capability answers; the defaults of {@link TrainingProvider} throw it.
     *
     * @param capability what was asked for
     * @return the exception
     */
    public static ProviderException missing(Capability capability) {
        return of(ProviderReason.CAPABILITY_MISSING, "This provider does not have " + capability + ".");
    }

    /**
     * Why the call ended.
     *
     * @return the reason
     */
    public ProviderReason reason() {
        return reason;
    }
}
