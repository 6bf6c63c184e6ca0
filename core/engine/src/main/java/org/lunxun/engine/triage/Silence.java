package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/**
 * Silence is no bad mark. A base of whose quality nothing is known is looked at on site; while it is known that it can still be
 * reminded of its form, it is only watched. One that has not returned its form after the last reminder is looked at on site
 * whatever others say of it, unless that is worse: silence saves nobody from the line. It gets no added support.
 *
 * @param reminders after how many reminders a base that has not returned its form is looked at, 1 to 100
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Silence(int reminders) implements RetentionPolicy {

    /** After two reminders. */
    public static final Silence DEFAULT = new Silence(2);

    private static final Set<Direction> BETTER = Set.of(Direction.WATCH, Direction.KEEP, Direction.STRENGTHEN);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when it is outside its range
     */
    public Silence {
        Check.range("number of reminders", reminders, 1, 100);
    }

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Optional<Decision<Direction>> decide(BaseCase base, LossWithoutBase loss) {
        if (base.appraisal().estimate() != null) {
            return Optional.empty();
        }
        Finding silent = Finding.of(Severity.NOTICE, TriageReason.SILENT);
        if (due(base)) {
            return Optional.of(new Decision<>(name(), Direction.INSPECT, List.of(silent, unanswered(base))));
        }
        return Optional.of(
                base.reminders() == null
                        ? new Decision<>(name(), Direction.INSPECT, List.of(silent))
                        : new Decision<>(name(), Direction.WATCH, List.of(silent, remind(base))));
    }

    @Override
    public Decision<Direction> temper(BaseCase base, Decision<Direction> decided) {
        if (base.appraisal().estimate() == null || !due(base) || !BETTER.contains(decided.choice())) {
            return decided;
        }
        return new Decision<>(name(), Direction.INSPECT, List.of(unanswered(base)));
    }

    /** Whether the base has not returned its form after the last reminder. */
    boolean due(BaseCase base) {
        Integer sent = base.reminders();
        return sent != null && sent >= reminders;
    }

    private static Finding unanswered(BaseCase base) {
        return Finding.of(Severity.NOTICE, TriageReason.UNANSWERED).with("reminders", String.valueOf(base.reminders()));
    }

    private Finding remind(BaseCase base) {
        return Finding.of(Severity.NOTICE, TriageReason.TO_REMIND)
                .with("reminders", String.valueOf(base.reminders()))
                .with("most", reminders);
    }
}
