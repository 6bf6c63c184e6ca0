package org.lunxun.sdk.host;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lunxun.sdk.api.Capability;

/** Copies that keep an order which {@code Set.copyOf} would lose. */
final class Copies {

    private Copies() {}

    /** The capabilities in the order of their list, whatever the order of the set. */
    static Set<Capability> inOrder(Set<Capability> capabilities) {
        EnumSet<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(capabilities);
        return Collections.unmodifiableSet(copy);
    }
}
