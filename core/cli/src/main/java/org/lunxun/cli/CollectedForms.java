package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunxun.engine.triage.Silence;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SurveyReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.tables.ReturnedForm;
import org.lunxun.tables.SurveyForms.Filler;

/** The forms of one survey that came back, put into a dataset. Collecting the same forms twice changes nothing. */
final class CollectedForms {

    /** The first form of a base; disputed when another file says something else. The base has returned one all the same. */
    private record Kept(String file, ReturnedForm form, boolean disputed) {

        private boolean equalTo(ReturnedForm other) {
            return form.answers().equals(other.answers()) && form.facts().equals(other.facts());
        }
    }

    private final SurveyForm form;
    private final LocalDate round;
    private final Map<Filler, Map<BaseId, Kept>> kept = new EnumMap<>(Filler.class);
    private final List<Finding> findings = new ArrayList<>();

    CollectedForms(SurveyForm form, LocalDate round) {
        this.form = form;
        this.round = round;
        for (Filler filler : Filler.values()) {
            kept.put(filler, new TreeMap<>());
        }
    }

    /**
     * What came of it.
     *
     * @param dataset the dataset with the answers and facts
     * @param returns who has returned the form
     * @param answers how many answers were read
     * @param facts how many facts were read
     * @param findings forms and rows that are lost, silent bases, inspections that are due
     */
    record Collected(RotationDataset dataset, SurveyReturns returns, int answers, int facts, List<Finding> findings) {}

    /** Reads all files of a folder in the order of their names, but those of programs that have one open. */
    void read(Path folder, Filler filler) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith(".") && !name(file).startsWith("~$"))
                    .sorted(Comparator.comparing(CollectedForms::name))
                    .toList();
        }
        Map<BaseId, Kept> byBase = kept.getOrDefault(filler, new TreeMap<>());
        for (Path file : files) {
            ReturnedForm read = ReturnedForm.read(file, form, filler, round);
            findings.addAll(read.findings());
            BaseId base = read.base();
            if (base == null) {
                continue;
            }
            if (read.answers().isEmpty() && read.facts().isEmpty()) {
                findings.add(at(Severity.NOTICE, SurveyReason.FORM_EMPTY, file).with("base", base));
                continue;
            }
            Kept first = byBase.putIfAbsent(base, new Kept(name(file), read, false));
            if (first != null) {
                boolean differs = first.disputed() || !first.equalTo(read);
                findings.add(at(Severity.LOST, differs ? SurveyReason.FORMS_DIFFER : SurveyReason.FORM_TWICE, file)
                        .with("base", base)
                        .with("first", first.file()));
                if (differs) {
                    byBase.put(base, new Kept(first.file(), first.form(), true));
                }
            }
        }
    }

    /** Puts everything that was read into a dataset. */
    Collected into(RotationDataset dataset, Map<BaseId, SortedSet<LocalDate>> reminders) {
        Set<BaseId> known = dataset.bases().stream().map(Base::id).collect(Collectors.toSet());
        List<SurveyAnswer> answers = new ArrayList<>();
        List<BaseFact> facts = new ArrayList<>();
        kept.values()
                .forEach(byBase -> byBase.forEach((base, from) -> {
                    if (known.contains(base) && from.disputed()) {
                        return;
                    }
                    if (known.contains(base)) {
                        answers.addAll(from.form().answers());
                        facts.addAll(from.form().facts());
                    } else {
                        findings.add(
                                Finding.at(Severity.LOST, SurveyReason.FORM_BASE_UNKNOWN, Location.ofFile(from.file()))
                                        .with("base", base));
                    }
                }));
        reminders.keySet().stream()
                .filter(base -> !known.contains(base))
                .sorted()
                .forEach(base -> findings.add(Finding.of(Severity.PROBLEM, DatasetReason.REFERENCE_UNKNOWN)
                        .with("list", "reminders")
                        .with("base", base)));
        SurveyReturns returns = returns(dataset, reminders);
        RotationDataset surveyed = dataset.toBuilder()
                .survey(replaced(dataset.survey(), answers, CollectedForms::key))
                .facts(replaced(dataset.facts(), facts, CollectedForms::key))
                .build();
        return new Collected(surveyed, returns, answers.size(), facts.size(), List.copyOf(findings));
    }

    private SurveyReturns returns(RotationDataset dataset, Map<BaseId, SortedSet<LocalDate>> reminders) {
        List<SurveyReturns.Row> rows = new ArrayList<>();
        Map<BaseId, Kept> returned = kept.getOrDefault(Filler.BASE, Map.of());
        for (Base base :
                dataset.bases().stream().sorted(Comparator.comparing(Base::id)).toList()) {
            Kept from = returned.get(base.id());
            int sent = reminders.getOrDefault(base.id(), new TreeSet<>()).size();
            boolean inspect = from == null && sent >= Silence.DEFAULT.reminders();
            rows.add(new SurveyReturns.Row(
                    base.id(),
                    base.name(),
                    from == null ? "" : from.file(),
                    from == null || from.disputed() ? 0 : from.form().facts().size(),
                    sent,
                    inspect));
            if (from == null) {
                findings.add(Finding.of(
                                inspect ? Severity.PROBLEM : Severity.NOTICE,
                                inspect ? SurveyReason.INSPECTION_DUE : SurveyReason.SILENT)
                        .with("base", base.id())
                        .with("reminders", sent));
            }
        }
        return new SurveyReturns(rows);
    }

    /** The old rows in their order, but those that a new one stands for; then the new ones. */
    private static <T> List<T> replaced(List<T> old, List<T> now, Function<T, List<Object>> key) {
        Map<List<Object>, T> fresh = new LinkedHashMap<>();
        now.forEach(row -> fresh.put(key.apply(row), row));
        Set<List<Object>> keys = new HashSet<>(fresh.keySet());
        List<T> all = new ArrayList<>(
                old.stream().filter(row -> !keys.contains(key.apply(row))).toList());
        all.addAll(fresh.values());
        return all;
    }

    private static List<Object> key(SurveyAnswer answer) {
        return List.of(answer.base(), answer.dimension(), answer.source(), String.valueOf(answer.round()));
    }

    private static List<Object> key(BaseFact fact) {
        return List.of(
                fact.base(), fact.fact(), String.valueOf(fact.date()), fact.source(), String.valueOf(fact.verified()));
    }

    private static Finding at(Severity severity, SurveyReason reason, Path file) {
        return Finding.at(severity, reason, Location.ofFile(name(file)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
