package org.lunxun.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how far a public type can be relied on; every public type of Lunxun carries it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Stability(Stability.Level.STABLE)
public @interface Stability {

    /**
     * How stable the type is.
     *
     * @return the promise made to callers of the type
     */
    Level value();

    /** The promises, from the weakest to the strongest. */
    @Stability(Stability.Level.STABLE)
    enum Level {
        /** Public only because another room of Lunxun needs it; it may change or go at any time. */
        INTERNAL,
        /** Meant for use, still being tried; it may change in a minor release, with a line in the changelog. */
        EXPERIMENTAL,
        /** Changes only with a major release. */
        STABLE
    }
}
