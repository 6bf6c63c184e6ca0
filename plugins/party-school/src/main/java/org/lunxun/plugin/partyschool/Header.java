package org.lunxun.plugin.partyschool;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the header of a sheet by its words. */
final class Header {

    /** How many rows from the top it is looked for. */
    static final int ROWS = 20;

    private static final Map<PlanSheet.Topic, Set<Field>> NEEDED = Map.of(
            PlanSheet.Topic.CLASSES, Set.of(Field.CLASS_ID, Field.CLASS_TITLE, Field.HOURS),
            PlanSheet.Topic.BASES, Set.of(Field.BASE_NAME, Field.BASE_KIND));

    private Header() {}

    /** The layout that a row states, empty when it is no header. */
    static Optional<PlanSheet.Layout> in(PlanSheet.Line line) {
        for (PlanSheet.Topic topic : List.of(PlanSheet.Topic.CLASSES, PlanSheet.Topic.BASES)) {
            Map<Field, Integer> columns = new EnumMap<>(Field.class);
            Map<Field, String> words = new EnumMap<>(Field.class);
            for (int i = 0; i < line.cells().size(); i++) {
                String word = line.cell(i);
                int column = i;
                Field.named(topic, word).ifPresent(field -> {
                    if (columns.putIfAbsent(field, column) == null) {
                        words.put(field, word.strip());
                    }
                });
            }
            if (columns.keySet().containsAll(NEEDED.getOrDefault(topic, Set.of())) && dated(topic, columns)) {
                return Optional.of(new PlanSheet.Layout(topic, columns, words));
            }
        }
        return Optional.empty();
    }

    private static boolean dated(PlanSheet.Topic topic, Map<Field, Integer> columns) {
        return topic == PlanSheet.Topic.BASES
                || columns.containsKey(Field.DAYS)
                || (columns.containsKey(Field.START) && columns.containsKey(Field.END));
    }
}
