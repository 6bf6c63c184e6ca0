package org.lunxun.sdk.api;

import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * The host reserves, confirms or cancels one place. It may ask the same again, with the same key, when it does not know
 * whether an answer got lost: the second time changes nothing and is answered like the first.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface EnrolmentRequest extends ProviderRequest {

    /**
     * Names the enrolment; the same in {@code reserve}, {@code confirm} and {@code cancel}.
     *
     * @return the key
     */
    EnrolmentKey key();

    /**
     * The class.
     *
     * @return its id, as the catalogue named it
     */
    OfferingId offering();

    /**
     * Who is to attend.
     *
     * @return an id that the provider hands back with {@link Completion completions}
     */
    CadreId cadre();

    /**
     * The person's name, where the host was told to send names.
     *
     * @return the name; empty when it is not sent, which is the rule
     */
    Optional<String> name();
}
