package org.lunxun.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SurveyReason;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.model.resource.SurveySource;

/**
 * What a form holds that came back. Of the indicators of one dimension the mean is one answer, by the fewest respondents of
 * them, so that nobody counts twice.
 *
 * @param base the base that it is about, null when the form is not one of the survey; there are findings then
 * @param answers what raters said and examinations showed, none of a form that a base filled in
 * @param facts the facts, in the order of the form
 * @param findings what cannot be used, with file and sheet, row and column
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ReturnedForm(
        @Nullable BaseId base, List<SurveyAnswer> answers, List<BaseFact> facts, List<Finding> findings) {

    /** A form has few rows; what is larger is none. */
    private static final TableLimits LIMITS =
            TableLimits.USUAL.withBytes(4_000_000, 32_000_000).withRows(20_000);

    /** Copies the lists. */
    public ReturnedForm {
        answers = List.copyOf(answers);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a form. Nothing of it is trusted but the answers: base, round and what is asked come from the form as it was issued,
     * and what a base tells of itself stays a self-report, whatever it writes.
     *
     * @param file the workbook
     * @param form the form that was issued
     * @param filler who filled it in
     * @param round the day of the survey
     * @return what it holds; a file that is no such form gives findings alone
     * @throws IOException when the file cannot be read
     */
    public static ReturnedForm read(Path file, SurveyForm form, SurveyForms.Filler filler, LocalDate round)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            Rows identity = new Rows();
            TableReader.of(filler.mapping().only(RowKind.FORM))
                    .withLimits(LIMITS)
                    .read(file, identity);
            if (identity.forms.size() != 1) {
                List<Finding> findings = new ArrayList<>(identity.lost());
                findings.add(at(name, SurveyReason.FORM_UNNAMED));
                return nothing(findings);
            }
            FormRow row = identity.forms.get(0);
            if (!row.form().equals(form.name())
                    || row.version() != form.version()
                    || !row.round().equals(round)) {
                return nothing(List.of(at(name, SurveyReason.FORM_OTHER)
                        .with("form", PlainText.shown(row.form()))
                        .with("version", row.version())
                        .with("round", row.round())));
            }
            Rows rows = new Rows();
            TableReader.of(SurveyForms.mapping(form, filler, row.base(), round))
                    .withLimits(LIMITS)
                    .read(file, rows);
            List<Finding> findings = new ArrayList<>(rows.findings);
            return new ReturnedForm(
                    row.base(), rows.means(name, form, findings), rows.onceEach(name, findings), findings);
        } catch (TableException e) {
            return nothing(List.of(lost(e.finding())));
        }
    }

    private static ReturnedForm nothing(List<Finding> findings) {
        return new ReturnedForm(null, List.of(), List.of(), findings);
    }

    /** One file that cannot be used does not make the survey unusable. */
    private static Finding lost(Finding finding) {
        return new Finding(Severity.LOST, finding.reason(), finding.location(), finding.arguments());
    }

    private static Finding at(String file, SurveyReason reason) {
        return Finding.at(Severity.LOST, reason, Location.ofFile(file));
    }

    /** Everything that one reading says. */
    private static final class Rows implements TableSink {
        private final List<FormRow> forms = new ArrayList<>();
        private final List<SurveyAnswer> answers = new ArrayList<>();
        private final List<BaseFact> facts = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        private record Asked(Dimension dimension, SurveySource source) {}

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void form(FormRow row) {
            forms.add(row);
        }

        @Override
        public void answer(SurveyAnswer answer) {
            answers.add(answer);
        }

        @Override
        public void fact(BaseFact fact) {
            facts.add(fact);
        }

        List<Finding> lost() {
            return findings.stream()
                    .filter(finding -> finding.severity() != Severity.NOTICE)
                    .toList();
        }

        List<SurveyAnswer> means(String file, SurveyForm form, List<Finding> findings) {
            Map<Asked, List<SurveyAnswer>> all = new LinkedHashMap<>();
            answers.forEach(answer -> all.computeIfAbsent(
                            new Asked(answer.dimension(), answer.source()), any -> new ArrayList<>())
                    .add(answer));
            List<SurveyAnswer> means = new ArrayList<>();
            all.forEach((asked, same) -> {
                if (same.size() > rows(form, asked)) {
                    findings.add(at(file, SurveyReason.ROWS_REPEATED)
                            .with("question", asked.source() + " " + asked.dimension()));
                } else {
                    means.add(mean(same));
                }
            });
            return means;
        }

        private static long rows(SurveyForm form, Asked asked) {
            boolean rater =
                    form.raters().stream().anyMatch(each -> each.source().equals(asked.source()));
            return rater
                    ? form.indicators().stream()
                            .filter(each -> each.dimension() == asked.dimension())
                            .count()
                    : form.examinations().stream()
                            .filter(each ->
                                    each.source().equals(asked.source()) && each.dimension() == asked.dimension())
                            .count();
        }

        /** The mean of errors that may all go together deviates at most by the mean of their deviations. */
        private static SurveyAnswer mean(List<SurveyAnswer> same) {
            SurveyAnswer first = same.get(0);
            boolean deviations = same.stream().allMatch(answer -> answer.deviation() != null);
            return SurveyAnswer.builder(
                            first.base(),
                            first.dimension(),
                            first.source(),
                            same.stream()
                                    .mapToDouble(SurveyAnswer::score)
                                    .sorted()
                                    .average()
                                    .orElseThrow(),
                            same.stream()
                                    .mapToInt(SurveyAnswer::respondents)
                                    .min()
                                    .orElseThrow())
                    .deviation(
                            deviations
                                    ? same.stream()
                                            .map(SurveyAnswer::deviation)
                                            .mapToDouble(each -> each == null ? 0 : each)
                                            .sorted()
                                            .average()
                                            .orElseThrow()
                                    : null)
                    .round(first.round())
                    .build();
        }

        List<BaseFact> onceEach(String file, List<Finding> findings) {
            Map<String, List<BaseFact>> all = new LinkedHashMap<>();
            facts.forEach(fact -> all.computeIfAbsent(fact.fact().name(), any -> new ArrayList<>())
                    .add(fact));
            List<BaseFact> kept = new ArrayList<>();
            all.forEach((fact, same) -> {
                if (same.size() > 1) {
                    findings.add(at(file, SurveyReason.ROWS_REPEATED).with("question", fact));
                } else {
                    kept.addAll(same);
                }
            });
            return kept;
        }
    }
}
