package org.lunxun.report.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Unit;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.file.FixedZip;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.file.SafeNames;
import org.lunxun.report.words.Language;

/**
 * Writes a notice and a calendar for each unit that sends anybody. Up to {@value #MOST_FILES} units each has its files in
 * the folders {@code notices} and {@code calendars}; of more, {@code notices.zip} and {@code calendars.zip} hold them.
 */
@Stability(Stability.Level.INTERNAL)
public final class Notices {

    /** The most units that get files of their own. */
    public static final int MOST_FILES = 1_000;

    private final UnitPlans plans;
    private final UnitWorkbook workbook;
    private final UnitCalendar calendar;

    /** What makes the bytes of one unit's file. */
    private interface Maker {
        byte[] bytes(Unit unit, List<UnitClass> classes) throws IOException;
    }

    /**
     * Notices of a plan.
     *
     * @param dataset the planning problem
     * @param assignments the rows of its plan
     * @param namedYears for how many years people are named; promised places always are
     * @param tentative whether the plan is a simulation
     * @param language the language that comes first
     */
    public Notices(
            RotationDataset dataset,
            List<Assignment> assignments,
            int namedYears,
            boolean tentative,
            Language language) {
        plans = new UnitPlans(dataset, assignments, namedYears);
        workbook = new UnitWorkbook(language);
        calendar = new UnitCalendar(dataset.policy().horizon().start(), tentative, language);
    }

    /**
     * Writes them.
     *
     * @param out where to
     * @return the two folders or files, as a page beside them refers to them; none when nobody goes anywhere
     * @throws IOException when a file cannot be written
     */
    public List<String> write(OutFolder out) throws IOException {
        List<Unit> units = plans.dataset().units();
        long senders = IntStream.range(0, units.size()).filter(plans::sends).count();
        if (senders == 0) {
            return List.of();
        }
        if (senders <= MOST_FILES) {
            each(out, "notices", ".xlsx", workbook::bytes);
            each(out, "calendars", ".ics", calendar::bytes);
            return List.of("notices/", "calendars/");
        }
        zipped(out, "notices.zip", FixedZip::ofCompressed, ".xlsx", workbook::bytes);
        zipped(out, "calendars.zip", FixedZip::new, ".ics", calendar::bytes);
        return List.of("notices.zip", "calendars.zip");
    }

    private void each(OutFolder out, String folder, String ending, Maker maker) throws IOException {
        SafeNames names = new SafeNames();
        List<Unit> units = plans.dataset().units();
        for (int u = 0; u < units.size(); u++) {
            if (plans.sends(u)) {
                byte[] bytes = maker.bytes(units.get(u), plans.classes(u));
                out.write(folder + "/" + names.name(units.get(u).id().value()) + ending, to -> to.write(bytes));
            }
        }
    }

    private void zipped(OutFolder out, String file, Function<OutputStream, FixedZip> start, String ending, Maker maker)
            throws IOException {
        SafeNames names = new SafeNames();
        List<Unit> units = plans.dataset().units();
        out.write(file, to -> {
            try (FixedZip zip = start.apply(to)) {
                for (int u = 0; u < units.size(); u++) {
                    if (plans.sends(u)) {
                        zip.add(
                                names.name(units.get(u).id().value()) + ending,
                                maker.bytes(units.get(u), plans.classes(u)));
                    }
                }
            }
        });
    }
}
