package org.lunxun.engine.rules;

import java.time.Year;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.CadreTable.Words;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The offerings, column by column, sorted by first day, last day and id: the offerings of one cadre, sorted by their
 * numbers, stand in the order of time.
 */
final class OfferingTable {

    private static final Comparator<Offering> ORDER = Comparator.comparing(
                    (Offering offering) -> offering.dates().start())
            .thenComparing(offering -> offering.dates().end())
            .thenComparing(Offering::id);

    final List<Offering> rows;
    final IdIndex<Offering, OfferingId> index;
    final Words<Topic> topics = new Words<>();
    final int[] base;
    final int[] start;
    final int[] end;
    final Year[] year;
    final int[] mainTopic;
    final BitSet residential = new BitSet();
    final BitSet inHorizon = new BitSet();
    final BitSet covers = new BitSet();
    private final int[][] taught;
    private final double[][] gain;
    private final @Nullable BitSet[] levels;
    private final @Nullable BitSet[] categories;
    private final @Nullable BitSet[] sectors;

    OfferingTable(RotationDataset dataset, CadreTable cadres, IdIndex<Base, BaseId> bases) {
        rows = dataset.offerings().stream().sorted(ORDER).toList();
        index = new IdIndex<>("offering", rows, Offering::id);
        int size = rows.size();
        base = new int[size];
        start = new int[size];
        end = new int[size];
        year = new Year[size];
        mainTopic = new int[size];
        taught = new int[size][];
        gain = new double[size][];
        levels = new BitSet[size];
        categories = new BitSet[size];
        sectors = new BitSet[size];
        BaseQuality quality = BaseQuality.of(dataset);
        DateRange horizon = dataset.policy().horizon();
        for (int o = 0; o < size; o++) {
            Offering offering = rows.get(o);
            base[o] = bases.get(offering.base(), "an offering");
            start[o] = CadreTable.day(offering.dates().start());
            end[o] = CadreTable.day(offering.dates().end());
            year[o] = Year.from(offering.dates().start());
            residential.set(o, offering.residential());
            inHorizon.set(o, horizon.contains(offering.dates()));
            covers.set(o, dataset.policy().cover().covers(offering.mode(), offering.hours()));
            teach(o, offering, quality.quality(offering.base()));
            levels[o] = cadres.levels.admitted(offering.levels());
            categories[o] = cadres.categories.admitted(offering.categories());
            sectors[o] = cadres.sectors.admitted(offering.sectors());
        }
    }

    private void teach(int o, Offering offering, double quality) {
        List<TopicWeight> list = offering.topics();
        taught[o] = list.stream()
                .mapToInt(taughtTopic -> topics.number(taughtTopic.topic()))
                .toArray();
        gain[o] = list.stream()
                .mapToDouble(taughtTopic -> taughtTopic.weight() * quality)
                .toArray();
        mainTopic[o] = list.isEmpty() ? CadreTable.NONE : taught[o][0];
    }

    int size() {
        return rows.size();
    }

    OfferingId id(int offering) {
        return rows.get(offering).id();
    }

    double hours(int offering) {
        return rows.get(offering).hours();
    }

    /** What an offering does for a topic: its weight times the quality of the base, 0 when it is not taught. */
    double gain(int offering, int topic) {
        int[] list = taught[offering];
        for (int i = 0; i < list.length; i++) {
            if (list[i] == topic) {
                return gain[offering][i];
            }
        }
        return 0;
    }

    boolean admitsLevel(int offering, int level) {
        return admits(levels[offering], level);
    }

    boolean admitsCategory(int offering, int category) {
        return admits(categories[offering], category);
    }

    boolean admitsSector(int offering, int sector) {
        return admits(sectors[offering], sector);
    }

    private static boolean admits(@Nullable BitSet admitted, int number) {
        return admitted == null || (number != CadreTable.NONE && admitted.get(number));
    }
}
