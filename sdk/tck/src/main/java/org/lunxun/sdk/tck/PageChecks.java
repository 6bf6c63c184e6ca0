package org.lunxun.sdk.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.CallEndedException;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.SourceText;

/** What a provider promises of the rows that it hands over; the same for each capability that has rows. */
final class PageChecks {

    /** Asks for one page. */
    private interface Pages {
        Heard ask(HostSimulator host, Optional<Cursor> since);
    }

    /** The body of one check. */
    private interface Body {
        List<Breach> check(Trial trial, Pages pages, String promise);
    }

    private static final Map<Capability, Pages> PAGED = paged();
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private PageChecks() {}

    static List<ContractCheck> all() {
        List<ContractCheck> all = new ArrayList<>();
        PAGED.forEach((capability, pages) -> {
            String name = capability.name().toLowerCase(Locale.ROOT);
            all.add(check(
                    capability,
                    name + " is read to its end",
                    "a source that works is handed over whole, in time and in pages that end",
                    PageChecks::readToItsEnd));
            all.add(check(
                    capability,
                    name + " has each id once",
                    "of one kind no two rows have one id, on whatever page",
                    PageChecks::eachIdOnce));
            all.add(check(
                    capability,
                    name + " is the same when asked twice",
                    "a source that has not changed answers the same rows in the same order",
                    PageChecks::sameTwice));
            all.add(check(
                    capability,
                    name + " stops where the sink stops",
                    "the exception of the sink is let pass, and no row comes after it",
                    PageChecks::stopsWithTheSink));
            all.add(check(
                    capability,
                    name + " goes on from its own cursor",
                    "the cursor of a complete answer can be asked from, and leads to an answer",
                    PageChecks::goesOn));
            all.add(check(
                    capability,
                    name + " names no identity numbers",
                    "no text and no finding holds the number of an identity document",
                    PageChecks::noIdentityNumbers));
        });
        all.add(new ContractCheck(
                "classes name bases that came before",
                "the base of a class is handed over before the class, or lies in another source",
                Capability.CATALOGUE,
                true,
                PageChecks::basesFirst));
        return all;
    }

    private static Map<Capability, Pages> paged() {
        Map<Capability, Pages> paged = new EnumMap<>(Capability.class);
        paged.put(Capability.CATALOGUE, HostSimulator::catalogue);
        paged.put(Capability.COMPLETIONS, HostSimulator::completions);
        paged.put(Capability.SURVEY, HostSimulator::survey);
        paged.put(Capability.ROSTER, HostSimulator::roster);
        return paged;
    }

    private static ContractCheck check(Capability capability, String name, String promise, Body body) {
        Pages pages = Objects.requireNonNull(PAGED.get(capability));
        return new ContractCheck(name, promise, capability, true, trial -> body.check(trial, pages, promise));
    }

    private static Heard whole(Trial trial, Pages pages) {
        return HostSimulator.whole(since -> pages.ask(trial.host(), since));
    }

    private static List<Breach> readToItsEnd(Trial trial, Pages pages, String promise) {
        Heard heard = whole(trial, pages);
        if (!heard.answered()) {
            return broken(
                    promise, heard, heard.inShort(), "look at the settings of the contract: the source must work.");
        }
        if (heard.next() != null) {
            return broken(promise, heard, "another page after 1000", "leave continueAt out on the last page.");
        }
        return List.of();
    }

    private static List<Breach> eachIdOnce(Trial trial, Pages pages, String promise) {
        Heard heard = whole(trial, pages);
        Set<String> seen = new HashSet<>();
        for (Heard.Row row : heard.rows()) {
            if (!seen.add(row.kind() + " " + row.id())) {
                return broken(
                        promise,
                        heard,
                        "the " + row.kind() + " " + row.id() + " came twice",
                        "make the id of more columns, or leave repeated rows out with a finding.");
            }
        }
        return List.of();
    }

    private static List<Breach> sameTwice(Trial trial, Pages pages, String promise) {
        Heard first = whole(trial, pages);
        Heard second = whole(trial, pages);
        for (int i = 0; i < Math.max(first.rows().size(), second.rows().size()); i++) {
            String one = i < first.rows().size() ? first.rows().get(i).toString() : "no row";
            String other = i < second.rows().size() ? second.rows().get(i).toString() : "no row";
            if (!one.equals(other)) {
                return broken(
                        promise,
                        first,
                        "row " + (i + 1) + " was first " + Lines.of(one) + ", then " + Lines.of(other),
                        "sort what comes out of a set or a map, and take times from the request.");
            }
        }
        return List.of();
    }

    private static List<Breach> stopsWithTheSink(Trial trial, Pages pages, String promise) {
        Heard all = pages.ask(trial.host(), Optional.empty());
        if (all.rows().size() + all.findings().size() < 2) {
            return List.of();
        }
        Heard heard = pages.ask(trial.host().withLimits(Duration.ofSeconds(8), 1), Optional.empty());
        if (!(heard.thrown() instanceof CallEndedException) || heard.afterTheEnd() > 0) {
            return broken(
                    promise,
                    heard,
                    heard.inShort() + ", " + heard.afterTheEnd() + " rows after the end",
                    "do not catch RuntimeException around a call to the sink.");
        }
        return List.of();
    }

    private static List<Breach> goesOn(Trial trial, Pages pages, String promise) {
        Heard heard = whole(trial, pages);
        Cursor last = heard.last();
        if (last == null) {
            return List.of();
        }
        Heard later = pages.ask(trial.host(), Optional.of(last));
        return later.answered()
                ? List.of()
                : broken(promise, later, later.inShort(), "answer everything when a cursor is too old.");
    }

    private static List<Breach> noIdentityNumbers(Trial trial, Pages pages, String promise) {
        Heard heard = whole(trial, pages);
        List<Object> said = new ArrayList<>(heard.rows());
        said.addAll(heard.findings());
        for (Object one : said) {
            if (IDENTITY.matcher(one.toString()).find()) {
                return broken(
                        promise,
                        heard,
                        SourceText.shown(one.toString()),
                        "leave the column out, or show its text with SourceText.shown.");
            }
        }
        return List.of();
    }

    private static List<Breach> basesFirst(Trial trial) {
        Heard heard = whole(trial, HostSimulator::catalogue);
        Set<String> late = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        for (Heard.Row row : heard.rows()) {
            if (row.value() instanceof Offering offering) {
                waiting.add(offering.base().value());
            } else if (row.value() instanceof Base && waiting.contains(row.id())) {
                late.add(row.id());
            }
        }
        return late.isEmpty()
                ? List.of()
                : broken(
                        "the base of a class is handed over before the class, or lies in another source",
                        heard,
                        "bases after their classes: " + late,
                        "hand over all bases first.");
    }

    private static List<Breach> broken(String promise, Heard heard, String answer, String maybe) {
        return List.of(new Breach(promise, heard.request(), answer, maybe));
    }
}
