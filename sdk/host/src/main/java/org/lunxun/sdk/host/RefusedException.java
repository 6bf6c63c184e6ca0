package org.lunxun.sdk.host;

/** Ends the loading of one plugin file. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedException(Refusal why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }

    /** What is wrong and what may help, in two sentences. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
