package org.lunxun.engine.registry;

import java.util.List;
import org.lunxun.model.Stability;

/**
 * One thing in the resource library.
 *
 * @param sort what it is
 * @param title its title or name, may be empty
 * @param base the name of the base that it belongs to, of a base its region; may be empty
 * @param media the media that a work is on, each once, in order; empty for everything else
 * @param topics what it is about, may be empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record LibraryItem(Sort sort, String title, String base, List<String> media, List<String> topics) {

    /** What a library holds. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Sort {
        /** A base. */
        BASE,
        /** A course. */
        COURSE,
        /** A class. */
        OFFERING,
        /** A lecturer. */
        LECTURER,
        /** A book, case, film or site, on one medium or several. */
        WORK
    }

    /** Copies the lists. */
    public LibraryItem {
        media = List.copyOf(media);
        topics = List.copyOf(topics);
    }
}
