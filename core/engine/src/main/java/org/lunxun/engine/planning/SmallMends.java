package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.Breach;
import org.lunxun.engine.rules.Cause;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** What might mend a breach: rows taken away, a class given up, a promised row added. */
final class SmallMends {

    private final Map<CadreId, Cadre> cadres = new HashMap<>();
    private final Map<OfferingId, Offering> offerings = new HashMap<>();
    private final Set<Assignment> promises;

    SmallMends(RotationDataset dataset) {
        dataset.cadres().forEach(cadre -> cadres.put(cadre.id(), cadre));
        dataset.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        promises = Set.copyOf(dataset.promises());
    }

    /** Rows to take away and rows to add. */
    record Mend(List<Assignment> removed, List<Assignment> added) {}

    /**
     * What to try.
     *
     * @param breaches the breaches
     * @param rows the plan
     * @param most how many to try for each breach
     */
    Collection<Mend> of(List<Breach> breaches, List<Assignment> rows, int most) {
        Set<Mend> mends = new LinkedHashSet<>();
        for (Breach breach : breaches) {
            Words words = new Words(breach);
            switch (breach.rule()) {
                case KNOWN -> known(words, rows, mends);
                case SEATS -> seats(words, rows, most, mends);
                case BUDGET -> budget(words, rows, mends);
                default -> without(words, rows, most, mends);
            }
        }
        givenUp(rows, mends);
        return mends;
    }

    /** Whole classes in place of their rows: without a row a class may have too few. */
    private static void givenUp(List<Assignment> rows, Set<Mend> mends) {
        Set<OfferingId> classes = new LinkedHashSet<>();
        mends.forEach(mend -> mend.removed().forEach(row -> classes.add(row.offering())));
        for (OfferingId id : classes) {
            List<Assignment> all =
                    rows.stream().filter(row -> row.offering().equals(id)).toList();
            mends.add(new Mend(all, List.of()));
        }
    }

    private static void known(Words words, List<Assignment> rows, Set<Mend> mends) {
        rows.stream()
                .filter(row -> words.is("cadre", row.cadre()) && words.is("offering", row.offering()))
                .findFirst()
                .ifPresentOrElse(
                        row -> mends.add(new Mend(List.of(row), List.of())),
                        () -> mends.add(new Mend(List.of(), List.of(words.place()))));
    }

    private void seats(Words words, List<Assignment> rows, int most, Set<Mend> mends) {
        List<Assignment> attendees = rows.stream()
                .filter(row -> words.is("offering", row.offering()))
                .distinct()
                .toList();
        if (words.is("cause", Cause.TOO_FEW)) {
            mends.add(new Mend(attendees, List.of()));
            return;
        }
        takeAway(attendees, over(words), rows, most, mends);
    }

    private static int over(Words words) {
        return (int) (words.number("actual") - words.number("limit"));
    }

    /** One row where that is enough, each of them; otherwise as many as are over. */
    private void takeAway(List<Assignment> from, int over, List<Assignment> rows, int most, Set<Mend> mends) {
        List<Assignment> free = from.stream().filter(this::free).toList();
        if (over == 1) {
            free.stream().limit(most).forEach(row -> mends.add(new Mend(List.of(row), List.of())));
        } else if (over <= free.size()) {
            mends.add(new Mend(withMostElse(free, rows).subList(0, over), List.of()));
        }
    }

    /** Those who have the most other rows come first: they lose least. */
    private static List<Assignment> withMostElse(List<Assignment> attendees, List<Assignment> rows) {
        Map<CadreId, Integer> held = new HashMap<>();
        rows.forEach(row -> held.merge(row.cadre(), 1, Integer::sum));
        return attendees.stream()
                .sorted(Comparator.comparing((Assignment row) -> -held.getOrDefault(row.cadre(), 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The fewest rows of a year whose money is at least what is over. */
    private void budget(Words words, List<Assignment> rows, Set<Mend> mends) {
        List<Assignment> dear = rows.stream()
                .filter(row -> free(row) && words.is("year", start(row).getYear()))
                .distinct()
                .sorted((a, b) -> cost(b) != cost(a) ? Double.compare(cost(b), cost(a)) : a.compareTo(b))
                .toList();
        double over = words.number("actual") - words.number("limit");
        List<Assignment> removed = new ArrayList<>();
        for (Assignment row : dear) {
            if (over > 0) {
                removed.add(row);
                over -= cost(row);
            }
        }
        if (!removed.isEmpty()) {
            cheapestLast(dear, removed, over);
            mends.add(new Mend(removed, List.of()));
        }
    }

    /** In place of the last row the cheapest that is still enough. */
    private void cheapestLast(List<Assignment> dear, List<Assignment> removed, double over) {
        Assignment last = removed.get(removed.size() - 1);
        double enough = over + cost(last);
        for (Assignment row : dear) {
            if (cost(row) >= enough && cost(row) < cost(removed.get(removed.size() - 1)) && !removed.contains(row)) {
                removed.set(removed.size() - 1, row);
            }
        }
    }

    private void without(Words words, List<Assignment> rows, int most, Set<Mend> mends) {
        Predicate<Assignment> meant =
                switch (words.breach.rule()) {
                    case UNIT_AT_WORK -> row -> words.is("unit", cadre(row).unit()) && away(row, words);
                    case LEADERS_AT_HOME ->
                        row -> words.is("unit", cadre(row).unit())
                                && cadre(row).post().leads()
                                && away(row, words);
                    case PLACES -> row -> words.is("base", offering(row).base()) && away(row, words);
                    case YEAR_LIMIT ->
                        row -> words.is("cadre", row.cadre())
                                && offering(row).residential()
                                && words.is("year", start(row).getYear());
                    default ->
                        row -> words.is("cadre", row.cadre())
                                && (words.is("offering", row.offering()) || words.is("other", row.offering()));
                };
        List<Assignment> found = rows.stream()
                .filter(row -> known(row) && meant.test(row))
                .distinct()
                .toList();
        boolean counted = words.number("actual", 0) > 0;
        takeAway(found, counted ? over(words) : 1, rows, most, mends);
    }

    /** Whether a row may be taken away: both ids are known, and the place is not promised. */
    private boolean free(Assignment row) {
        return known(row) && !promises.contains(row);
    }

    private boolean known(Assignment row) {
        return cadres.containsKey(row.cadre()) && offerings.containsKey(row.offering());
    }

    /** Away on the first day of a breach. */
    private boolean away(Assignment row, Words words) {
        Offering offering = offering(row);
        return offering.residential()
                && !offering.dates().start().isAfter(words.day("first"))
                && !offering.dates().end().isBefore(words.day("first"));
    }

    private Cadre cadre(Assignment row) {
        return Objects.requireNonNull(cadres.get(row.cadre()));
    }

    private Offering offering(Assignment row) {
        return Objects.requireNonNull(offerings.get(row.offering()));
    }

    private LocalDate start(Assignment row) {
        return offering(row).dates().start();
    }

    private double cost(Assignment row) {
        return offering(row).costPerSeat().doubleValue();
    }

    /** The words of a breach. */
    private static final class Words {

        final Breach breach;

        Words(Breach breach) {
            this.breach = breach;
        }

        boolean is(String name, Object value) {
            return value.toString().equals(text(name));
        }

        LocalDate day(String name) {
            return LocalDate.parse(required(name));
        }

        double number(String name) {
            return Double.parseDouble(required(name));
        }

        double number(String name, double otherwise) {
            String text = text(name);
            return text == null ? otherwise : Double.parseDouble(text);
        }

        Assignment place() {
            return Assignment.of(CadreId.of(required("cadre")), OfferingId.of(required("offering")));
        }

        private String required(String name) {
            return Objects.requireNonNull(text(name), name);
        }

        private @Nullable String text(String name) {
            for (Finding.Argument argument : breach.arguments()) {
                if (argument.name().equals(name)) {
                    return argument.value();
                }
            }
            return null;
        }
    }
}
