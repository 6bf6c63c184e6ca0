package org.lunxun.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** Prints findings in English: severity, place, what is wrong, and on the next line what to try. */
final class FindingPrinter {

    /** How many findings a command shows whose result they are not. */
    static final int SHOWN = 20;

    private static final Words WORDS = Words.in(Language.ENGLISH);

    private final PrintStream out;

    FindingPrinter(PrintStream out) {
        this.out = out;
    }

    void all(List<Finding> findings) {
        findings.forEach(this::one);
    }

    /** The worst first, at most {@value #SHOWN}, and where the others can be seen. */
    void some(List<Finding> findings, String whereAll) {
        List<Finding> told = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
        told.stream().limit(SHOWN).forEach(this::one);
        if (told.size() > SHOWN) {
            out.println("… and " + (told.size() - SHOWN) + " more: " + whereAll + " shows them all.");
        }
    }

    /** How a plan breaks the rules: the first {@value #SHOWN} breaches, then how often each rule is broken. */
    void breaches(Evaluation evaluation) {
        evaluation.examples().stream()
                .limit(SHOWN)
                .forEach(breach -> out.println("[problem] " + WORDS.sentence(breach)));
        evaluation
                .counts()
                .forEach((rule, count) -> out.println(
                        "The plan breaks rule " + rule.number() + " " + Figures.count(count, "time", "times")));
    }

    /** Findings as one text. */
    static String text(List<Finding> findings) {
        return findings.stream().map(FindingPrinter::line).collect(Collectors.joining("\n"));
    }

    private void one(Finding finding) {
        out.println(line(finding));
    }

    private static String line(Finding finding) {
        return "[" + WORDS.name(finding.severity()) + "] " + WORDS.sentence(finding);
    }
}
