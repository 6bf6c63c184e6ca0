package org.lunxun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.engine.triage.BaseDecision;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.BaseReply;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Direction;
import org.lunxun.engine.triage.FunctionStandard;
import org.lunxun.engine.triage.Side;
import org.lunxun.engine.triage.Support;
import org.lunxun.engine.triage.SupportPolicy;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.words.Language;

class ReportWriterTest {

    private static final String HOSTILE =
            "\"><script>alert('x')</script><img src=http://evil.example/x>&amp;\u0000\u202E=cmd";

    private static RotationDataset city;
    private static PlanResult plan;

    @TempDir
    Path folder;

    @BeforeAll
    static void plans() {
        city = City.of(400, 1);
        plan = GreedyPlan.of(city);
    }

    private static ReportInput whole(RotationDataset dataset, PlanResult result, String title) {
        Appraisal appraisal = Appraisal.of(dataset);
        return ReportInput.builder(dataset, result)
                .title(title)
                .madeWith(7, Effort.QUICK)
                .registry(Registry.merge(Sources.of(dataset)))
                .appraisal(appraisal)
                .triage(Triage.propose(TriageRequest.builder(dataset, appraisal).build()))
                .build();
    }

    /** File names with a short sum of their bytes, so that a difference can be read. */
    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                contents.put(name, Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return contents;
    }

    private static String page(ReportFiles files) throws IOException {
        return Files.readString(files.index());
    }

    @Test
    void plansWithoutABreachSoThatTheTestsBelowMeanSomething() {
        assertEquals(Map.of(), plan.evaluation().counts());
        assertFalse(plan.uncovered().isEmpty());
    }

    @Test
    void writesTheSameBytesWhateverTheLocaleAndTheZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            ReportWriter.write(whole(city, plan, "x"), folder.resolve("a"), ReportOptions.DEFAULT);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            ReportWriter.write(whole(city, plan, "x"), folder.resolve("b"), ReportOptions.DEFAULT);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertEquals(contents(folder.resolve("a")), contents(folder.resolve("b")));
    }

    @Test
    void overwritesAndLeavesNoHalfFileBehind() throws IOException {
        ReportWriter.write(whole(city, plan, "x"), folder, ReportOptions.DEFAULT);
        Map<String, String> first = contents(folder);
        ReportFiles files = ReportWriter.write(whole(city, plan, "x"), folder, ReportOptions.DEFAULT);

        assertEquals(first, contents(folder));
        assertEquals(first.size(), files.files().size());
        assertTrue(files.files().contains(files.index()));
    }

    @Test
    void tellsScoreBoundGapAndCoverageInBothLanguages() throws IOException {
        String page = page(ReportWriter.write(whole(city, plan, ""), folder, ReportOptions.DEFAULT));

        for (String id : List.of(
                "summary",
                "quality",
                "coverage",
                "evenness",
                "load",
                "budget",
                "uncovered",
                "scarce",
                "registry",
                "appraisal",
                "triage",
                "findings",
                "about")) {
            assertTrue(page.contains("<section id=\"" + id + "\""), id);
            assertTrue(page.contains("href=\"#" + id + "\""), id);
        }
        assertTrue(page.contains("<span lang=\"en\">No plan under") || page.contains("no plan can score more than"));
        assertTrue(page.contains("任何计划的得分都不可能超过"));
        assertEquals(count(page, "<span lang=\"zh-CN\">"), count(page, "<span lang=\"en\">"));
        assertFalse(page.contains("…<"), "an argument of a sentence is missing");
    }

    @Test
    void asksNoNetworkForAnythingAndAllowsOnlyItsOwnScript() throws IOException {
        String page = page(ReportWriter.write(whole(city, plan, ""), folder, ReportOptions.DEFAULT));

        assertTrue(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
        assertFalse(page.contains("http://") || page.contains("https://"), "an address");
        assertFalse(
                Pattern.compile("<[^>]+\\s(style|on[a-z]+)=").matcher(page).find(), "style or handler in an element");
        assertEquals(1, count(page, "<script>"));
        assertEquals(1, count(page, "<style>"));
    }

    @Test
    void linksOnlyToFilesThatWereWritten() throws IOException {
        ReportFiles files = ReportWriter.write(whole(city, plan, ""), folder, ReportOptions.DEFAULT);
        Matcher links = Pattern.compile("href=\"([^#\"][^\"]*)\"").matcher(page(files));

        int found = 0;
        while (links.find()) {
            assertTrue(Files.exists(folder.resolve(links.group(1))), links.group(1));
            found++;
        }
        assertTrue(found > 10);
    }

    @Test
    void givesEveryChartATitleADescriptionAndItsNumbers() throws IOException {
        String page = page(ReportWriter.write(whole(city, plan, ""), folder, ReportOptions.DEFAULT));
        Matcher charts = Pattern.compile(
                        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"(a\\d+t) (a\\d+d)\"[^>]*><title>[^<]+</title><desc>[^<]+</desc>")
                .matcher(page);

        int found = 0;
        while (charts.find()) {
            assertTrue(page.contains("id=\"" + charts.group(1) + "\""));
            assertTrue(page.contains("id=\"" + charts.group(2) + "\""));
            found++;
        }
        assertEquals(8, found);
        assertEquals(found, count(page, "role=\"img\""));
        assertEquals(found - 1, count(page, "<details class=\"numbers\">"), "the gauge says its two numbers itself");
    }

    @Test
    void answersEachBaseOnAPageOfItsOwnWithItsReplyAndTheDecision() throws IOException {
        Appraisal appraisal = Appraisal.of(city);
        TriageResult triage =
                Triage.propose(TriageRequest.builder(city, appraisal).build());
        BaseId base = BaseId.of("B0002");
        LocalDate day = LocalDate.of(2027, 1, 20);
        BaseDecision decision =
                new BaseDecision(base, Side.RELEASE, Direction.RECTIFY, "市委组织部", day, "组发〔2027〕3号", "交由<县>管理", null);
        BaseReply reply = new BaseReply(base, day.minusDays(15), day.minusDays(1), day.minusDays(3), "我们\"新聘\"了教师");
        RotationDataset told = city.toBuilder()
                .facts(List.of(
                        BaseFact.builder(base, FactKind.BEDS, "self")
                                .value("120")
                                .verified(Verification.SELF_REPORTED)
                                .build(),
                        BaseFact.builder(base, FactKind.BEDS, "office")
                                .value("80")
                                .verified(Verification.ON_SITE)
                                .document("查勘记录7")
                                .build()))
                .build();
        ReportFiles files = ReportWriter.write(
                ReportInput.builder(told, plan)
                        .appraisal(appraisal)
                        .triage(triage)
                        .decisions(DecisionBook.of(triage, List.of(decision), List.of(reply)))
                        .build(),
                folder,
                ReportOptions.DEFAULT);

        assertTrue(page(files).contains("<a href=\"bases/B0002.html\">"));
        String own = Files.readString(folder.resolve("bases/B0002.html"));
        for (String said : List.of(
                "Why us?",
                "为什么是我们？",
                "我们&quot;新聘&quot;了教师",
                "组发〔2027〕3号",
                "交由&lt;县&gt;管理",
                "told by the base itself",
                "seen on site",
                "查勘记录7",
                "may reply until 2027-01-19")) {
            assertTrue(own.contains(said), said);
        }
        String other = Files.readString(folder.resolve("bases/B0003.html"));
        assertFalse(other.contains("新聘"), "the reply of another base");
        assertTrue(other.contains("Nobody has decided yet."));
        try (Stream<Path> pages = Files.list(folder.resolve("bases"))) {
            assertEquals(city.bases().size(), pages.count());
        }
        for (Cadre cadre : city.cadres()) {
            assertFalse(own.contains(cadre.id().value()), "no page of a base names a cadre");
        }
    }

    @Test
    void showsWhoGetsSupportAndTheMapOfTheNetwork() throws IOException {
        Appraisal appraisal = Appraisal.of(city);
        TriageResult triage =
                Triage.propose(TriageRequest.builder(city, appraisal).build());
        FunctionStandard standard = new FunctionStandard(
                "theory<1>", Set.of(BaseKind.PARTY_SCHOOL, BaseKind.UNIVERSITY), new TreeMap<>(), 1, 1);
        ReportFiles files = ReportWriter.write(
                ReportInput.builder(city, plan)
                        .appraisal(appraisal)
                        .triage(triage)
                        .support(Support.spread(triage, SupportPolicy.REPAIR, 500_000))
                        .network(BaseNetwork.of(city, appraisal, List.of(standard)))
                        .build(),
                folder,
                ReportOptions.DEFAULT);
        String page = page(files);
        assertTrue(page.contains("500,000 of 500,000 yuan"), "the budget is spent");
        assertTrue(page.contains("id=\"network\"") && page.contains("theory&lt;1&gt;"));
        assertTrue(page.contains(">hole<"));
        long sum = Files.readAllLines(folder.resolve("data/support.csv")).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                .sum();
        assertEquals(500_000, sum);
        assertTrue(Files.readString(folder.resolve("data/network.csv")).contains("theory<1>,"));
    }

    @Test
    void namesTheBasesThatNobodyAnsweredForAndDrawsNoPointForThem() throws IOException {
        String page = page(ReportWriter.write(whole(city, plan, ""), folder, ReportOptions.DEFAULT));
        Base silent = city.bases().get(city.bases().size() - 1);
        int heading = page.indexOf("Bases that nobody answered for");
        assertTrue(heading > 0);
        assertTrue(page.indexOf("<li><bdi>" + silent.name() + "</bdi></li>", heading) > 0);
        int quadrant = page.indexOf("Size against quality");
        assertTrue(quadrant > 0);
        assertTrue(count(page, "<line class=\"interval\"") >= city.bases().size() - 2);
    }

    @Test
    void escapesHostileNamesEverywhere() throws IOException {
        RotationDataset hostile = city.toBuilder()
                .cadres(city.cadres().stream()
                        .map(cadre -> new Cadre(
                                cadre.id(),
                                HOSTILE,
                                cadre.unit(),
                                cadre.level(),
                                cadre.post(),
                                cadre.category(),
                                cadre.sector(),
                                cadre.postSince(),
                                cadre.retiresOn()))
                        .toList())
                .units(city.units().stream()
                        .map(unit -> Unit.builder(unit.id(), HOSTILE)
                                .region(unit.region())
                                .build())
                        .toList())
                .build();
        ReportFiles files = ReportWriter.write(whole(hostile, plan, HOSTILE), folder, ReportOptions.DEFAULT);
        String page = page(files);

        assertEquals(1, count(page, "<script>"), "only the page's own script");
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("\u0000"));
        assertTrue(page.contains("&quot;&gt;&lt;script&gt;"));
        String csv = Files.readString(folder.resolve("data/units.csv"));
        assertTrue(csv.startsWith("\uFEFF"));
        assertTrue(csv.contains("\"\"\"><script>"), "quoted as RFC 4180 says");
    }

    @Test
    void saysThatABoundIsUnknownWhereNoneIsProved() throws IOException {
        PlanResult byHand = new PlanResult(
                true,
                plan.assignments(),
                plan.evaluation(),
                Double.POSITIVE_INFINITY,
                Stopped.CONVERGED,
                List.of(),
                List.of(),
                List.of());
        String page = page(ReportWriter.write(
                ReportInput.builder(city, byHand).build(), folder, ReportOptions.DEFAULT.withNotices(false)));

        assertTrue(page.contains("No upper bound is proved for it"));
        assertFalse(page.contains("Infinity") || page.contains("NaN") || page.contains("∞"));
        assertFalse(page.contains("id=\"triage\""), "nothing is said of what is not there");
        assertFalse(Files.exists(folder.resolve("notices")));
    }

    @Test
    void namesTheRulesThatAPlanBreaks() throws IOException {
        RotationDataset noMoney = City.of(60, 3);
        PlanResult good = GreedyPlan.of(noMoney);
        List<org.lunxun.model.rotation.Assignment> broken = new java.util.ArrayList<>(good.assignments());
        broken.add(broken.get(0));
        PlanResult bad = new PlanResult(
                true,
                broken,
                Evaluator.of(noMoney).evaluate(broken),
                Double.POSITIVE_INFINITY,
                Stopped.CONVERGED,
                List.of(),
                List.of(),
                List.of());
        String page =
                page(ReportWriter.write(ReportInput.builder(noMoney, bad).build(), folder, ReportOptions.DEFAULT));

        assertTrue(page.contains("This plan breaks hard rules"));
        assertTrue(page.contains("Known (rule 1)"));
    }

    @Test
    void reportsOnAnEmptyDataset() throws IOException {
        RotationDataset empty = RotationDataset.builder(city.policy()).build();
        PlanResult nothing = new PlanResult(
                true,
                List.of(),
                Evaluator.of(empty).evaluate(List.of()),
                0,
                Stopped.CONVERGED,
                List.of(),
                List.of(),
                List.of());
        String page = page(ReportWriter.write(
                ReportInput.builder(empty, nothing)
                        .appraisal(Appraisal.of(empty))
                        .build(),
                folder,
                ReportOptions.DEFAULT));

        assertTrue(page.contains("Nobody is left out"));
        assertFalse(page.contains("NaN"));
    }

    @Test
    void showsTheLanguageFirstThatWasAskedFor() throws IOException {
        ReportInput input = ReportInput.builder(city, plan).build();
        String english = page(ReportWriter.write(
                input,
                folder,
                ReportOptions.DEFAULT.withLanguage(Language.ENGLISH).withNotices(false)));

        assertTrue(english.contains("<html lang=\"en\" data-lang=\"en\""));
        assertTrue(english.contains("<title>A plan of training by rotation</title>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
