package org.lunxun.engine.enrolment;

import java.util.List;
import org.lunxun.model.Stability;

/** The port through which events of enrolment are kept: they are added at the end, and nothing is ever taken away. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface EnrolmentJournal {

    /**
     * A journal that lives as long as the process.
     *
     * @return empty
     */
    static EnrolmentJournal inMemory() {
        return new JournalInMemory();
    }

    /**
     * All events.
     *
     * @return in the order in which they were added
     */
    List<EnrolmentEvent> events();

    /**
     * Adds an event. When this returns, the event is where the end of the process, or of the machine, does not reach it.
     *
     * @param event what happened
     * @throws java.io.UncheckedIOException when it cannot be kept: whatever was to follow must not be done
     */
    void append(EnrolmentEvent event);
}
