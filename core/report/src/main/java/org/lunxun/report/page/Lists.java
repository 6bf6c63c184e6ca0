package org.lunxun.report.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lunxun.engine.planning.BaseLoad;
import org.lunxun.engine.planning.Coverage;
import org.lunxun.engine.planning.GroupCoverage;
import org.lunxun.engine.planning.PlanSummary;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.planning.YearSummary;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.UnitId;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.file.PeopleCsv;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** The lists beside the page: everything that the page shows in part, whole. */
final class Lists {

    static final String COVERAGE = "data/coverage.csv";
    static final String UNITS = "data/units.csv";
    static final String YEARS = "data/years.csv";
    static final String BASE_WEEKS = "data/base-weeks.csv";
    static final String UNCOVERED = "data/uncovered.csv";
    static final String PRICES = "data/prices.csv";
    static final String REGISTRY = "data/registry.csv";
    static final String BASES = "data/bases.csv";
    static final String TRIAGE = "data/triage.csv";
    static final String SUPPORT = "data/support.csv";
    static final String NETWORK = "data/network.csv";
    static final String FINDINGS = "data/findings.csv";

    private final Facts facts;
    private final Map<String, PeopleCsv.Rows> lists = new LinkedHashMap<>();

    Lists(Facts facts) {
        this.facts = facts;
        BackgroundLists background = new BackgroundLists(facts);
        lists.put(COVERAGE, this::coverage);
        lists.put(UNITS, this::units);
        lists.put(YEARS, this::years);
        lists.put(BASE_WEEKS, this::baseWeeks);
        lists.put(UNCOVERED, this::uncovered);
        lists.put(PRICES, this::prices);
        if (facts.background().registry() != null) {
            lists.put(REGISTRY, background::registry);
        }
        if (facts.background().appraisal() != null) {
            lists.put(BASES, background::bases);
        }
        if (facts.background().triage() != null) {
            lists.put(TRIAGE, background::triage);
        }
        if (facts.background().support() != null) {
            lists.put(SUPPORT, background::support);
        }
        if (facts.background().network() != null) {
            lists.put(NETWORK, background::network);
        }
        lists.put(FINDINGS, this::findings);
    }

    /** The names of the lists that there are. */
    List<String> names() {
        return List.copyOf(lists.keySet());
    }

    void write(OutFolder out) throws IOException {
        for (Map.Entry<String, PeopleCsv.Rows> list : lists.entrySet()) {
            out.write(list.getKey(), to -> PeopleCsv.write(to, list.getValue()));
        }
    }

    private void coverage(PeopleCsv csv) {
        PlanSummary summary = facts.summary();
        csv.row("grouping", "group", "cadres", "covered", "covered_by_record", "share", "places", "hours");
        row(csv, "all", "", summary.all());
        rows(csv, "level", summary.byLevel());
        rows(csv, "category", summary.byCategory());
        rows(csv, "sector", summary.bySector());
        rows(csv, "region", summary.byRegion());
    }

    private static <K> void rows(PeopleCsv csv, String grouping, List<GroupCoverage<K>> groups) {
        groups.forEach(group -> row(csv, grouping, Objects.toString(group.group(), ""), group.coverage()));
    }

    private static void row(PeopleCsv csv, String grouping, String group, Coverage coverage) {
        csv.row(
                grouping,
                group,
                coverage.cadres(),
                coverage.covered(),
                coverage.coveredByRecord(),
                coverage.share(),
                coverage.places(),
                coverage.hours());
    }

    private void units(PeopleCsv csv) {
        csv.row("unit_id", "name", "cadres", "covered", "covered_by_record", "share", "places", "hours");
        for (GroupCoverage<UnitId> unit : facts.summary().byUnit()) {
            UnitId id = Objects.requireNonNull(unit.group());
            row(csv, id.value(), facts.unitName(id), unit.coverage());
        }
    }

    private void years(PeopleCsv csv) {
        csv.row(
                "year",
                "first_covered",
                "covered_to_date",
                "classes_offered",
                "classes_held",
                "seats_offered",
                "residential_places",
                "online_places",
                "hours",
                "spent",
                "limit");
        for (YearSummary year : facts.summary().years()) {
            csv.row(
                    year.year(),
                    year.firstCovered(),
                    year.coveredToDate(),
                    year.classesOffered(),
                    year.classesHeld(),
                    year.seatsOffered(),
                    year.residentialPlaces(),
                    year.onlinePlaces(),
                    year.hours(),
                    year.spent().toPlainString(),
                    year.limit() == null ? "" : year.limit().toPlainString());
        }
    }

    private void baseWeeks(PeopleCsv csv) {
        csv.row("base_id", "name", "week_from", "peak", "places");
        for (BaseLoad base : facts.summary().bases()) {
            List<Integer> peaks = base.peakByWeek();
            for (int week = 0; week < peaks.size(); week++) {
                if (peaks.get(week) > 0) {
                    csv.row(
                            base.base().value(),
                            facts.baseName(base.base()),
                            facts.summary().firstWeek().plusWeeks(week),
                            peaks.get(week),
                            base.places() == null ? "" : base.places());
                }
            }
        }
    }

    private void uncovered(PeopleCsv csv) {
        Words chinese = Words.in(Language.CHINESE);
        Words english = Words.in(Language.ENGLISH);
        Map<CadreId, Cadre> cadres = facts.cadres(facts.plan().uncovered());
        csv.row("cadre_id", "name", "unit_id", "unit", "level", "reason", "words_zh", "words_en");
        for (Uncovered one : facts.plan().uncovered()) {
            Cadre cadre = cadres.get(one.cadre());
            csv.row(
                    one.cadre().value(),
                    cadre == null ? "" : cadre.name(),
                    cadre == null ? "" : cadre.unit().value(),
                    cadre == null ? "" : facts.unitName(cadre.unit()),
                    cadre == null ? "" : cadre.level().name(),
                    one.reason().name(),
                    chinese.sentence(one),
                    english.sentence(one));
        }
    }

    private void prices(PeopleCsv csv) {
        csv.row("scarce", "id", "first", "last", "price");
        for (Price price : facts.plan().prices()) {
            csv.row(price.scarce().name(), price.owner(), price.first(), price.last(), price.price());
        }
    }

    private void findings(PeopleCsv csv) {
        Words chinese = Words.in(Language.CHINESE);
        Words english = Words.in(Language.ENGLISH);
        csv.row("severity", "reason", "file", "row", "column", "words_zh", "words_en");
        for (Finding finding : facts.findings()) {
            Location at = finding.location();
            csv.row(
                    finding.severity().name(),
                    finding.reason().code(),
                    at == null ? "" : at.file(),
                    at == null || at.row() == 0 ? "" : at.row(),
                    at == null ? "" : Objects.toString(at.column(), ""),
                    chinese.sentence(finding),
                    english.sentence(finding));
        }
    }
}
