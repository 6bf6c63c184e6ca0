package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

class MergeProposalTest {

    private final City city = new City().cadres(2000, "L1", "law", "tax");

    private void base(String id, BaseKind kind, String region, double quality, int places, int cost, String... topics) {
        city.bases.add(Base.builder(BaseId.of(id), "", kind)
                .region(region == null ? null : Region.of(region))
                .quality(quality)
                .places(places)
                .build());
        for (String topic : topics) {
            city.offering(id, 20, topic, builder -> builder.costPerSeat(BigDecimal.valueOf(cost)));
        }
    }

    private List<MergeProposal> merges() {
        return MergeProposal.of(city.dataset(), city.propose());
    }

    @Test
    void proposesToMergeSmallBasesOfOneRegionWithTheSameOfferAndSaysWhatItSavesAndLoses() {
        city.teaching("LARGE", BaseKind.UNIVERSITY, 0.8, 2000, "law");
        base("A", BaseKind.ENTERPRISE, "east", 0.6, 30, 900, "law", "tax");
        base("B", BaseKind.ENTERPRISE, "east", 0.75, 40, 700, "tax", "law");
        base("C", BaseKind.ENTERPRISE, "east", 0.7, 50, 1000, "law", "tax");
        base("OTHER-REGION", BaseKind.ENTERPRISE, "west", 0.7, 50, 900, "law", "tax");
        base("OTHER-OFFER", BaseKind.ENTERPRISE, "east", 0.7, 50, 900, "law");
        base("OTHER-KIND", BaseKind.TRAINING_CENTER, "east", 0.7, 50, 900, "law", "tax");
        base("NOWHERE", BaseKind.ENTERPRISE, null, 0.7, 50, 900, "law", "tax");
        List<MergeProposal> merges = merges();
        assertEquals(1, merges.size(), merges::toString);
        MergeProposal merge = merges.get(0);
        assertEquals(BaseId.of("B"), merge.into());
        assertEquals(List.of(BaseId.of("A"), BaseId.of("C")), merge.from());
        assertEquals(80, merge.seats());
        assertEquals(0, new BigDecimal(40 * 200 + 40 * 300).compareTo(merge.saved()), merge::toString);
        assertEquals(80, merge.placesLost());
        assertEquals((0.15 + 0.05) / 2, merge.qualityGain(), 1e-12);
        city.shuffle(new Random(3));
        assertEquals(merges, merges());
    }

    @Test
    void noSchoolAndNoneThatGoesOrIsStoppedOrGraspedIsMerged() {
        city.teaching("LARGE", BaseKind.UNIVERSITY, 0.8, 2000, "law");
        base("S1", BaseKind.PARTY_SCHOOL, "east", 0.7, 50, 900, "law");
        base("S2", BaseKind.PARTY_SCHOOL, "east", 0.7, 50, 900, "law");
        base("WEAK1", BaseKind.ENTERPRISE, "east", 0.2, 50, 900, "law");
        base("WEAK2", BaseKind.ENTERPRISE, "east", 0.2, 50, 900, "law");
        base("V1", BaseKind.UNIVERSITY, "east", 0.7, 50, 900, "law");
        base("V2", BaseKind.UNIVERSITY, "east", 0.7, 50, 900, "law");
        city.veto("V2", "No. 7", City.DAY, "");
        city.institutional.add(BaseId.of("V1"));
        assertTrue(merges().isEmpty(), merges()::toString);
    }
}
