package org.lunxun.examples.reportbrowser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Unit;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.City;
import org.lunxun.report.GreedyPlan;
import org.lunxun.report.ReportInput;
import org.lunxun.report.ReportOptions;
import org.lunxun.report.ReportWriter;
import org.lunxun.report.Sources;

/** The demo's report with a page of a base, and two of a made-up city: for the public, and with names that are an attack. */
final class SampleReports {

    private static final int CADRES = 400;
    private static final String ATTACK = "\"'><script>window.stolen=1</script><img src=x onerror=\"window.stolen=1\">";

    private SampleReports() {}

    static Map<String, Path> write(Path folder) throws IOException, InterruptedException {
        RotationDataset city = City.of(CADRES, 1);
        PlanResult plan = GreedyPlan.of(city);
        Path demo = demo(folder.resolve("demo"));
        return Map.of(
                "demo", demo,
                "base", ofABase(demo),
                "public",
                        write(
                                input(city, plan, "青川市干部轮训公开信息"),
                                folder.resolve("public"),
                                ReportOptions.DEFAULT
                                        .withView(ReportOptions.View.PUBLIC)
                                        .withContact("12380")),
                "hostile", write(input(hostile(city), plan, ATTACK), folder.resolve("hostile"), ReportOptions.DEFAULT));
    }

    /** The report of the demo: the one that the tests of the distribution made of it, or else made as a newcomer makes it. */
    private static Path demo(Path folder) throws IOException, InterruptedException {
        Path target = Path.of("..", "city-rotation", "target");
        Path program = target.resolve("lunxun/bin/lunxun");
        if (!Files.exists(program)) {
            Tools.missing("The distribution (%s) is not here.\nMaybe run: mvn package".formatted(program));
        }
        Path made = target.resolve("demo/report/index.html");
        if (Files.exists(made) && newest(made) >= newest(target.resolve("lunxun"))) {
            return made;
        }
        Process process = new ProcessBuilder("sh", program.toString(), "demo", "--out", folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The demo must end well, but said: " + said);
        }
        return folder.resolve("report").resolve("index.html");
    }

    /** The first of the pages of bases beside a report. */
    private static Path ofABase(Path report) throws IOException {
        try (Stream<Path> pages = Files.list(report.resolveSibling("bases"))) {
            return pages.sorted().findFirst().orElseThrow();
        }
    }

    /** When a file, or the newest file of a folder, was written. */
    private static long newest(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
        }
    }

    private static Path write(ReportInput input, Path folder, ReportOptions options) throws IOException {
        return ReportWriter.write(input, folder, options).index();
    }

    private static RotationDataset hostile(RotationDataset city) {
        return city.toBuilder()
                .units(city.units().stream()
                        .map(unit -> Unit.builder(unit.id(), ATTACK).build())
                        .toList())
                .build();
    }

    private static ReportInput input(RotationDataset city, PlanResult plan, String title) {
        Appraisal appraisal = Appraisal.of(city);
        return ReportInput.builder(city, plan)
                .title(title)
                .madeWith(1, Effort.STANDARD)
                .findings(List.of(
                        Finding.at(
                                        Severity.LOST,
                                        DatasetReason.REFERENCE_UNKNOWN,
                                        Location.of("cadres.csv", 17, "level"))
                                .with("value", "1099"),
                        Finding.at(
                                        Severity.LOST,
                                        DatasetReason.DATE_UNREADABLE,
                                        Location.of("offerings.csv", 204, "start_date"))
                                .with("value", "2027/3/8"),
                        Finding.of(Severity.NOTICE, PlanReason.SIMULATION)))
                .registry(Registry.merge(Sources.of(city)))
                .appraisal(appraisal)
                .triage(Triage.propose(TriageRequest.builder(city, appraisal).build()))
                .build();
    }
}
