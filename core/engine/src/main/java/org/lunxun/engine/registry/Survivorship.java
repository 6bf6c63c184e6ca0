package org.lunxun.engine.registry;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/** A named rule on which of several values of a field survives the merge. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface Survivorship {

    /** All sources are trusted alike: the value of the first source by id survives. */
    Survivorship EQUAL_TRUST = byTrust(List.of());

    /**
     * The name under which reports say which rule was used.
     *
     * @return lower-case words joined by hyphens
     */
    String name();

    /**
     * Chooses the value that survives.
     *
     * @param field the field, by the name of the record component
     * @param values what the members say, in the order of members; at least one, none empty
     * @return the place of the surviving value in the list
     */
    int choose(String field, List<SourcedValue> values);

    /**
     * The value of the most trusted source survives. Sources that are not listed come after the listed ones, by id.
     *
     * @param sources the sources, the most trusted first
     * @return the rule
     */
    static Survivorship byTrust(List<SourceId> sources) {
        return new SourceTrust(sources);
    }
}
