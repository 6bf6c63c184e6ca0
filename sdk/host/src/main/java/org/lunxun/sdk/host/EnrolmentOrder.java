package org.lunxun.sdk.host;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.EnrolmentKey;

/**
 * What is asked of a provider about one place.
 *
 * @param key names the enrolment; whoever asks keeps it
 * @param offering the class
 * @param cadre who is to attend
 * @param name the person's name; null: it is not sent, which is the rule
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record EnrolmentOrder(
        EnrolmentKey key,
        OfferingId offering,
        CadreId cadre,
        @Nullable String name) {

    /**
     * An order without the person's name.
     *
     * @param key names the enrolment
     * @param offering the class
     * @param cadre who is to attend
     * @return the order
     */
    public static EnrolmentOrder of(EnrolmentKey key, OfferingId offering, CadreId cadre) {
        return new EnrolmentOrder(key, offering, cadre, null);
    }

    /**
     * The same with the person's name, for a provider that cannot do without.
     *
     * @param value the name
     * @return a copy
     */
    public EnrolmentOrder withName(String value) {
        return new EnrolmentOrder(key, offering, cadre, value);
    }
}
