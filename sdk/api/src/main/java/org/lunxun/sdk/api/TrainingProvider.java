package org.lunxun.sdk.api;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.lunxun.model.Stability;
import org.pf4j.ExtensionPoint;

/**
 * One kind of provider of training: a plugin implements this once and marks the class {@code @org.pf4j.Extension}.
 *
 * <p>The host makes one instance with the public constructor without arguments and asks {@link #id}, {@link
 * #capabilities} and {@link #settings} once, when it loads the plugin. Every other method may be called at any time, by
 * several threads, for several sources with different settings: keep no state of a call in fields. Each call runs on a
 * thread of the host, with the plugin's class loader as the context loader, and has a deadline after which the thread is
 * interrupted and its answer no longer wanted. Whatever is thrown ends that call only.
 *
 * <p>A provider that holds something (connections, a thread) also implements {@link AutoCloseable}: the host closes it once,
 * when its last call has ended. A thread of its own that goes on keeps the plugin in memory.
 *
 * <p>New capabilities come as new methods with a default, so that a plugin built today runs tomorrow.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface TrainingProvider extends ExtensionPoint {

    /**
     * Who this is.
     *
     * @return the id that the plugin's manifest states as {@code Plugin-Id}
     */
    PluginId id();

    /**
     * What the host may ask for.
     *
     * @return the capabilities that this provider has, at least one
     */
    Set<Capability> capabilities();

    /**
     * The settings that this provider reads; any other key is refused before a call is made.
     *
     * @return the settings in the order in which a person should meet them; empty when there are none
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Hands over what the source offers, or what changed since a cursor: bases before the classes that they hold. A source
     * that is asked twice and has not changed answers the same rows in the same order.
     *
     * <p>A row that cannot be understood is a {@linkplain CatalogueSink#finding finding}, and the others go on. A source
     * that cannot be read to its end is an exception: a part of a catalogue must never pass for the whole.
     *
     * @param request what is asked: settings, cursor, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.CATALOGUE);
    }

    /**
     * Tells how many places of some classes are free now.
     *
     * @param request which classes, settings, deadline
     * @param sink takes one count a class, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void seats(SeatsRequest request, SeatsSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.SEATS);
    }

    /**
     * Keeps a place for a person, for as long as the source keeps places. The same key twice is one enrolment: the second
     * time is answered like the first. The same key for another class or person is refused with {@code KEY_TAKEN}.
     *
     * @param request the key, the class, the person
     * @return accepted, on the waiting list, or refused with the reason
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default EnrolmentAnswer reserve(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.ENROLMENT);
    }

    /**
     * Takes the place that was kept. A second time changes nothing; a key that was never reserved is refused with {@code
     * KEY_UNKNOWN}.
     *
     * @param request the key, the class, the person
     * @return accepted, on the waiting list, or refused with the reason
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default EnrolmentAnswer confirm(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.ENROLMENT);
    }

    /**
     * Gives a place back, kept or taken. A second time changes nothing and is accepted.
     *
     * @param request the key, the class, the person
     * @return accepted, or refused with the reason
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default EnrolmentAnswer cancel(EnrolmentRequest request)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.ENROLMENT);
    }

    /**
     * Hands over the enrolments that the host has made, each as it stands now, cancelled ones included.
     *
     * @param request what is asked: settings, cursor, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void enrolments(EnrolmentsRequest request, EnrolmentsSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.ENROLMENT);
    }

    /**
     * Hands over what was learnt, or what became known of it since a cursor. Hours, days and results are the source's own;
     * what it does not know is left out, never guessed.
     *
     * @param request what is asked: settings, cursor, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void completions(CompletionsRequest request, CompletionsSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.COMPLETIONS);
    }

    /**
     * Hands over what trainees, peers and examinations say of bases: means with the number of those who gave them.
     *
     * @param request what is asked: settings, cursor, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void survey(SurveyRequest request, SurveySink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.SURVEY);
    }

    /**
     * Hands over units and cadres, or what changed since a cursor: units before the cadres that work in them. Nothing
     * about a person goes into a text but what its field is for.
     *
     * @param request what is asked: settings, cursor, deadline, limits
     * @param sink takes the rows, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void roster(RosterRequest request, RosterSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.ROSTER);
    }

    /**
     * Keeps trainings in a personnel system. What is kept already, under its id, changes nothing and is told again; what the
     * system cannot keep is left out of the answer, with a finding that says why.
     *
     * @param request which trainings, settings, deadline
     * @param sink takes the ids of what is kept, on the calling thread only, until this method returns
     * @throws ProviderException when the source cannot be used, with the reason
     * @throws IOException when the source cannot be reached or opened
     * @throws InterruptedException when the host no longer wants the answer
     */
    default void record(RecordsRequest request, RecordsSink sink)
            throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.RECORDS);
    }

    /**
     * Says whether the source can be used now; much cheaper than a catalogue.
     *
     * @param request what is asked: settings, deadline
     * @return the state of the source
     * @throws ProviderException when the source cannot be used, with the reason; counts as down
     * @throws IOException when the source cannot be reached or opened; counts as down
     * @throws InterruptedException when the host no longer wants the answer
     */
    default Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
        throw ProviderException.missing(Capability.HEALTH);
    }
}
