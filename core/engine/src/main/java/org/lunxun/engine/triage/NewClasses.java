package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.BaseQuality;
import org.lunxun.engine.triage.OpenNeeds.Open;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.RotationDataset;

/** Proposes classes for unmet need, each after the pattern of one that exists. */
final class NewClasses {

    private final OpenNeeds open;
    private final NeedPolicy policy;
    private final BaseQuality quality;
    private final Map<Topic, List<Pattern>> patterns = new HashMap<>();

    /** A class that teaches a topic, and how much of it somebody gets who attends. */
    private record Pattern(Offering offering, BigDecimal worth) {}

    NewClasses(RotationDataset dataset, OpenNeeds open, NeedPolicy policy) {
        this.open = open;
        this.policy = policy;
        this.quality = BaseQuality.of(dataset);
        for (Offering offering : dataset.offerings()) {
            if (offering.seats().max() > 0 && !policy.withoutNewClasses().contains(offering.base())) {
                for (TopicWeight topic : offering.topics()) {
                    patterns.computeIfAbsent(topic.topic(), any -> new ArrayList<>())
                            .add(new Pattern(offering, OpenNeeds.worth(topic, quality.quality(offering.base()))));
                }
            }
        }
        patterns.values()
                .forEach(all -> all.sort(Comparator.comparing(Pattern::worth)
                        .reversed()
                        .thenComparing(each -> each.offering().costPerSeat())
                        .thenComparing(each -> each.offering().id())));
    }

    List<ProposedClass> propose() {
        List<ProposedClass> classes = new ArrayList<>();
        open.all().forEach((need, all) -> {
            Topic topic = need.topic();
            if (topic != null) {
                propose(need, all, patterns.getOrDefault(topic, List.of()), classes);
            }
        });
        return classes;
    }

    private void propose(NeedGroup need, List<Open> all, List<Pattern> known, List<ProposedClass> classes) {
        Pattern like = known.stream()
                .filter(each -> admits(each.offering(), need))
                .findFirst()
                .orElse(known.isEmpty() ? null : known.get(0));
        BigDecimal worth = like == null ? BigDecimal.ONE : like.worth();
        List<Open> wanting = all.stream()
                .filter(each -> each.lowered(worth).signum() > 0)
                .sorted(Comparator.comparing((Open each) -> each.lowered(worth))
                        .reversed()
                        .thenComparing(each -> each.cadre().id()))
                .toList();
        int size = size(like);
        for (int from = 0; from < wanting.size(); from += size) {
            classes.add(proposed(
                    need, wanting.subList(from, Math.min(wanting.size(), from + size)), like, candidates(like, known)));
        }
    }

    private static boolean admits(Offering offering, NeedGroup need) {
        return offering.levels().isEmpty() || offering.levels().contains(need.level());
    }

    private int size(@Nullable Pattern like) {
        return like == null
                ? policy.largestClass()
                : Math.min(like.offering().seats().max(), policy.largestClass());
    }

    /** The base of the pattern, then the others that teach the topic, the best first. */
    private List<BaseId> candidates(@Nullable Pattern like, List<Pattern> known) {
        if (like == null) {
            return List.of();
        }
        BaseId first = like.offering().base();
        return known.stream()
                .map(each -> each.offering().base())
                .distinct()
                .sorted(Comparator.comparing((BaseId base) -> !base.equals(first))
                        .thenComparing(base -> -quality.quality(base))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static ProposedClass proposed(
            NeedGroup need, List<Open> cadres, @Nullable Pattern like, List<BaseId> candidates) {
        return new ProposedClass(
                need,
                cadres.size(),
                like == null ? 0 : (int) ((like.offering().dates().days() + 6) / 7),
                candidates,
                like == null ? null : like.offering().id(),
                like == null ? null : like.offering().costPerSeat().multiply(BigDecimal.valueOf(cadres.size())),
                like == null
                        ? null
                        : cadres.stream()
                                .map(each -> each.lowered(like.worth()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                cadres.stream().map(Open::by).min(Comparator.naturalOrder()).orElseThrow(),
                cadres.stream().map(each -> each.cadre().id()).toList());
    }
}
