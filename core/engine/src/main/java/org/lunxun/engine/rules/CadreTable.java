package org.lunxun.engine.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.Policy;

/** The cadres, column by column, in the order of the dataset. Days are numbers of days since 1970-01-01. */
final class CadreTable {

    /** The number of a word that nobody has. */
    static final int NONE = -1;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ALWAYS_PAST = Integer.MIN_VALUE;

    final List<Cadre> rows;
    final IdIndex<Cadre, CadreId> index;
    final Words<LevelCode> levels = new Words<>();
    final Words<Category> categories = new Words<>();
    final Words<Sector> sectors = new Words<>();
    final int[] unit;
    final int[] level;
    final int[] category;
    final int[] sector;
    final int[] retires;
    /** The last day on which the training for a new post is in time; no day where none falls due. */
    final int[] newPostEnd;

    final BitSet leads = new BitSet();
    final BitSet newPosts = new BitSet();

    CadreTable(Policy policy, List<Cadre> cadres, IdIndex<Unit, UnitId> units) {
        rows = cadres;
        index = new IdIndex<>("cadre", cadres, Cadre::id);
        policy.levels().stream().map(Level::code).forEach(levels::number);
        int size = cadres.size();
        unit = new int[size];
        level = new int[size];
        category = new int[size];
        sector = new int[size];
        retires = new int[size];
        newPostEnd = new int[size];
        for (int c = 0; c < size; c++) {
            Cadre cadre = cadres.get(c);
            unit[c] = units.get(cadre.unit(), "a cadre");
            level[c] = levelOf(cadre);
            category[c] = cadre.category() == null ? NONE : categories.number(cadre.category());
            sector[c] = cadre.sector() == null ? NONE : sectors.number(cadre.sector());
            retires[c] = cadre.retiresOn() == null ? NEVER : day(cadre.retiresOn());
            leads.set(c, cadre.post().leads());
            newPostEnd[c] = newPostEnd(policy, cadre.postSince());
            newPosts.set(c, newPostEnd[c] != ALWAYS_PAST);
        }
    }

    private int levelOf(Cadre cadre) {
        int number = levels.find(cadre.level());
        if (number == NONE) {
            throw new IllegalArgumentException(
                    "The level (%s) of cadre %s must be one of the policy's.%nMaybe leave out the cadre."
                            .formatted(cadre.level(), cadre.id()));
        }
        return number;
    }

    private static int newPostEnd(Policy policy, @Nullable LocalDate since) {
        if (since == null) {
            return ALWAYS_PAST;
        }
        DateRange horizon = policy.horizon();
        LocalDate end = since.plusDays(policy.newPostDays());
        return horizon.contains(end) ? day(end) : ALWAYS_PAST;
    }

    int size() {
        return rows.size();
    }

    CadreId id(int cadre) {
        return rows.get(cadre).id();
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Numbers for words, in the order in which they come. */
    static final class Words<T> {
        private final Map<T, Integer> numbers = new HashMap<>();

        int number(T word) {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            numbers.put(word, numbers.size());
            return numbers.size() - 1;
        }

        int find(T word) {
            return numbers.getOrDefault(word, NONE);
        }

        /** The numbers of a list that restricts; null where an empty list does not. Words that nobody has restrict, too. */
        @Nullable
        BitSet admitted(List<T> list) {
            if (list.isEmpty()) {
                return null;
            }
            BitSet admitted = new BitSet();
            list.stream().mapToInt(this::find).filter(number -> number != NONE).forEach(admitted::set);
            return admitted;
        }
    }
}
