package org.lunxun.model.resource;

import org.lunxun.model.Stability;

/** How a class is held. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum DeliveryMode {
    /** Attendees live at the base and are away from their unit. */
    RESIDENTIAL,
    /** Attendees stay at their unit; such a class clashes with nothing. */
    ONLINE
}
