package org.lunxun.engine.enrolment;

import java.util.ArrayList;
import java.util.List;

/** Keeps events in a list. */
final class JournalInMemory implements EnrolmentJournal {

    private final List<EnrolmentEvent> events = new ArrayList<>();

    @Override
    public synchronized List<EnrolmentEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void append(EnrolmentEvent event) {
        events.add(event);
    }
}
