package org.lunxun.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.PlanSummary;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.html.AreaChart;

/** What the sections of a report tell of, with the look-ups that they share. */
@Stability(Stability.Level.INTERNAL)
public final class Facts {

    private static final int WEEK = 7;

    private final String title;
    private final RotationDataset dataset;
    private final PlanResult plan;
    private final PlanSummary summary;
    private final @Nullable Long seed;
    private final @Nullable Effort effort;
    private final List<Finding> findings;
    private final Background background;
    private final Map<UnitId, Unit> units;
    private final Map<BaseId, Base> bases;
    private final Map<OfferingId, Offering> offerings;

    /**
     * Collects what a report tells of.
     *
     * @param title the report's title, from its user
     * @param dataset the planning problem
     * @param plan its plan
     * @param seed the seed of the plan, null when nobody knows
     * @param effort the effort of the plan, null when nobody knows
     * @param findings what was noticed on the way; those of the plan are added
     * @param background what stands behind the plan
     */
    public Facts(
            String title,
            RotationDataset dataset,
            PlanResult plan,
            @Nullable Long seed,
            @Nullable Effort effort,
            List<Finding> findings,
            Background background) {
        this.title = title;
        this.dataset = dataset;
        this.plan = plan;
        this.seed = seed;
        this.effort = effort;
        this.background = background;
        summary = PlanSummary.of(dataset, plan.assignments());
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(plan.findings());
        this.findings = List.copyOf(all);
        units = index(dataset.units(), Unit::id);
        bases = index(dataset.bases(), Base::id);
        offerings = index(dataset.offerings(), Offering::id);
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> id) {
        Map<K, V> index = new HashMap<>();
        values.forEach(value -> index.putIfAbsent(id.apply(value), value));
        return index;
    }

    String title() {
        return title;
    }

    RotationDataset dataset() {
        return dataset;
    }

    PlanResult plan() {
        return plan;
    }

    PlanSummary summary() {
        return summary;
    }

    @Nullable
    Long seed() {
        return seed;
    }

    @Nullable
    Effort effort() {
        return effort;
    }

    List<Finding> findings() {
        return findings;
    }

    Background background() {
        return background;
    }

    @Nullable
    Base base(BaseId id) {
        return bases.get(id);
    }

    @Nullable
    Offering offering(OfferingId id) {
        return offerings.get(id);
    }

    /** The cadres of some rows; no index over all cadres is kept. */
    Map<CadreId, Cadre> cadres(List<Uncovered> rows) {
        Set<CadreId> wanted = new HashSet<>();
        rows.forEach(row -> wanted.add(row.cadre()));
        Map<CadreId, Cadre> cadres = new HashMap<>();
        for (Cadre cadre : dataset.cadres()) {
            if (wanted.contains(cadre.id())) {
                cadres.put(cadre.id(), cadre);
            }
        }
        return cadres;
    }

    /** The same reason with names in place of ids. */
    Uncovered named(Uncovered row) {
        List<Finding.Argument> arguments = row.arguments().stream()
                .map(argument -> new Finding.Argument(argument.name(), name(argument.name(), argument.value())))
                .toList();
        return new Uncovered(row.cadre(), row.reason(), arguments);
    }

    private String name(String what, String id) {
        if (id.isEmpty() || id.length() > Check.MAX_ID_LENGTH) {
            return id;
        }
        return switch (what) {
            case "offering" -> {
                Offering offering = offerings.get(OfferingId.of(id));
                yield offering == null || offering.title().isBlank() ? id : offering.title() + " " + id;
            }
            case "unit" -> unitName(UnitId.of(id));
            case "base" -> baseName(BaseId.of(id));
            default -> id;
        };
    }

    String unitName(UnitId id) {
        Unit unit = units.get(id);
        return unit == null || unit.name().isBlank() ? id.value() : unit.name();
    }

    String baseName(BaseId id) {
        Base base = bases.get(id);
        return base == null || base.name().isBlank() ? id.value() : base.name();
    }

    /** Whether an upper bound of the score is known. */
    boolean proved() {
        return Double.isFinite(plan.bound());
    }

    /** How many weeks the charts over weeks have. */
    int weeks() {
        return summary.awayByWeek().size();
    }

    /** Where the years start in charts over weeks; of a long horizon not every year. */
    List<AreaChart.Mark> yearMarks(int most) {
        LocalDate first = summary.firstWeek();
        int firstYear = dataset.policy().horizon().start().getYear();
        int lastYear = dataset.policy().horizon().end().getYear();
        int every = (lastYear - firstYear) / most + 1;
        List<AreaChart.Mark> marks = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year += every) {
            long days = Math.max(0, ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)));
            marks.add(new AreaChart.Mark(days / (double) WEEK / Math.max(1, weeks()), Integer.toString(year)));
        }
        return marks;
    }
}
