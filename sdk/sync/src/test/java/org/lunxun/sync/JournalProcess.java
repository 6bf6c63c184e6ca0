package org.lunxun.sync;

import java.nio.file.Path;

/** Opens a journal in a process of its own; ends with {@link #IN_USE} when that is in use. */
final class JournalProcess {

    static final int IN_USE = 3;

    private JournalProcess() {}

    /** Opens the journal that is named. */
    public static void main(String[] arguments) {
        try (FileEnrolmentJournal journal = FileEnrolmentJournal.open(Path.of(arguments[0]))) {
            System.out.println(journal.events().size());
        } catch (SyncException e) {
            System.exit(IN_USE);
        }
    }
}
