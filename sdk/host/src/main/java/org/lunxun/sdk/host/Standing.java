package org.lunxun.sdk.host;

/**
 * Where one loaded version of a plugin stands. Each step gives the next standing; a step that the machine does not know
 * throws. A version is unloaded when it becomes {@link Stopped}, which happens once.
 */
sealed interface Standing {

    /** Takes calls. */
    record Serving(int calls) implements Standing {}

    /** Used up the memory: takes no more calls and stays until it is told to stop. */
    record Quarantined(int calls) implements Standing {}

    /** Told to stop: takes no more calls and waits for those that are under way. */
    record Draining(int calls) implements Standing {}

    /** Unloaded. */
    record Stopped() implements Standing {}

    /** How every version begins. */
    static Standing loaded() {
        return new Serving(0);
    }

    /** A call begins; only a version that serves takes it. */
    default Standing called() {
        if (this instanceof Serving serving) {
            return new Serving(serving.calls + 1);
        }
        throw none("called");
    }

    /** A call has ended. */
    default Standing returned() {
        if (this instanceof Serving serving && serving.calls > 0) {
            return new Serving(serving.calls - 1);
        }
        if (this instanceof Quarantined quarantined && quarantined.calls > 0) {
            return new Quarantined(quarantined.calls - 1);
        }
        if (this instanceof Draining draining) {
            return draining.calls > 1 ? new Draining(draining.calls - 1) : new Stopped();
        }
        throw none("returned");
    }

    /** It used up the memory. */
    default Standing poisoned() {
        return this instanceof Serving serving ? new Quarantined(serving.calls) : this;
    }

    /** It is told to stop; twice is harmless. */
    default Standing stopped() {
        if (this instanceof Draining || this instanceof Stopped) {
            return this;
        }
        int calls = this instanceof Serving serving ? serving.calls : ((Quarantined) this).calls;
        return calls == 0 ? new Stopped() : new Draining(calls);
    }

    private IllegalStateException none(String step) {
        return new IllegalStateException("A plugin that is " + this + " cannot be " + step + ".");
    }
}
