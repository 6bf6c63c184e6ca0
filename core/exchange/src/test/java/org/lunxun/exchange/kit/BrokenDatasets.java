package org.lunxun.exchange.kit;

import java.util.List;
import java.util.stream.Stream;

/** Datasets with one defect each: every clause of the section on bad data of FORMAT 1. */
public final class BrokenDatasets {

    private BrokenDatasets() {}

    /** All of them. */
    public static List<BrokenDataset> all() {
        return Stream.of(ofForm(), ofPromises()).flatMap(List::stream).toList();
    }

    /** Defects of form and reference, which reading finds. */
    public static List<BrokenDataset> ofForm() {
        return Stream.of(
                        BrokenFiles.all(),
                        BrokenPolicies.all(),
                        BrokenRows.all(),
                        BrokenReferences.all(),
                        BrokenCells.all(),
                        NoticedDatasets.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Promises that contradict a hard rule, which the evaluator of rules finds. */
    public static List<BrokenDataset> ofPromises() {
        return BrokenPromises.all();
    }

    /** The one with a name. */
    public static BrokenDataset named(String name) {
        return all().stream()
                .filter(broken -> broken.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No broken dataset has the name " + name + "."));
    }
}
