package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/** A city for tests of triage: the levels {@code L1} and {@code L2}, the years 2027 and 2028. */
final class City {

    static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    final List<Base> bases = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();
    final List<Cadre> cadres = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<SurveyAnswer> survey = new ArrayList<>();
    final List<BaseFact> facts = new ArrayList<>();
    final Set<BaseId> institutional = new HashSet<>();
    final Map<BaseId, Side> previous = new HashMap<>();
    final Map<BaseId, Integer> unanswered = new HashMap<>();
    final Map<BaseId, LegalKind> legalKinds = new HashMap<>();
    TriagePolicy policy = TriagePolicy.DEFAULT;

    @Nullable
    LossWithoutBase loss;

    @Nullable
    LossWithoutBase prices;

    /** Cadres of a level who all lack some topics. */
    City cadres(int number, String level, String... topics) {
        for (int i = 0; i < number; i++) {
            CadreId id = CadreId.of("C" + cadres.size());
            cadres.add(Cadre.builder(id, "", UnitId.of("U"), LevelCode.of(level), Post.STAFF)
                    .build());
            for (String topic : topics) {
                needs.add(new Need(id, Topic.of(topic), 0.5, null));
            }
        }
        return this;
    }

    City base(String id, BaseKind kind, @Nullable Double quality) {
        bases.add(Base.builder(BaseId.of(id), "", kind).quality(quality).build());
        return this;
    }

    /** A base with the same quality and a residential class of ten days on one topic for everyone. */
    City teaching(String id, BaseKind kind, @Nullable Double quality, int seats, String topic) {
        return base(id, kind, quality).offering(id, seats, topic, builder -> builder);
    }

    City offering(String base, int seats, String topic, UnaryOperator<Offering.Builder> more) {
        return offering(base, seats, topic, DeliveryMode.RESIDENTIAL, more);
    }

    City offering(String base, int seats, String topic, DeliveryMode mode, UnaryOperator<Offering.Builder> more) {
        Offering.Builder builder = Offering.builder(
                        OfferingId.of("K" + offerings.size()),
                        BaseId.of(base),
                        "",
                        DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 10)),
                        mode,
                        64)
                .seats(Seats.of(1, seats))
                .topics(List.of(TopicWeight.of(Topic.of(topic), 1)));
        offerings.add(more.apply(builder).build());
        return this;
    }

    City answers(String base, double score, int respondents) {
        return answers(base, Dimension.TEACHING, score, respondents);
    }

    City answers(String base, Dimension dimension, double score, int respondents) {
        survey.add(SurveyAnswer.builder(BaseId.of(base), dimension, SurveySource.TRAINEE_RATING, score, respondents)
                .build());
        return this;
    }

    City veto(String base, String document, @Nullable LocalDate date, String until) {
        facts.add(BaseFact.builder(BaseId.of(base), FactKind.VETO, "city audit office")
                .document(document)
                .date(date)
                .value(until)
                .build());
        return this;
    }

    RotationDataset dataset() {
        Policy rotation = new Policy(
                DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)),
                List.of(Level.of(LevelCode.of("L1"), "", 2, 100), Level.of(LevelCode.of("L2"), "", 1, 100)),
                new BigDecimal("0.2"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(1, 1, 1, 1, 1),
                CoverRule.DEFAULT);
        return RotationDataset.builder(rotation)
                .bases(bases)
                .offerings(offerings)
                .cadres(cadres)
                .needs(needs)
                .survey(survey)
                .facts(facts)
                .build();
    }

    City shuffle(Random random) {
        for (List<?> rows : List.of(bases, offerings, cadres, needs, survey, facts)) {
            Collections.shuffle(rows, random);
        }
        return this;
    }

    TriageResult propose() {
        RotationDataset dataset = dataset();
        return Triage.propose(TriageRequest.builder(dataset, Appraisal.of(dataset))
                .asOf(DAY)
                .institutional(institutional)
                .previous(previous)
                .legalKinds(legalKinds)
                .unanswered(unanswered)
                .policy(policy)
                .loss(loss)
                .prices(prices)
                .build());
    }

    Proposal propose(String base) {
        return propose().findProposal(BaseId.of(base)).orElseThrow();
    }
}
