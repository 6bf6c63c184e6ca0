package org.lunxun.report;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;

/** The bases of a city as three sources tell of them; two of them know the same ones. */
public final class Sources {

    private Sources() {}

    public static List<SourceCatalogue> of(RotationDataset city) {
        List<Base> bases = city.bases();
        int half = bases.size() / 2;
        return List.of(
                source("party-school", bases.subList(0, half), city.offerings(), ""),
                source("university", bases.subList(half - 2, bases.size()), city.offerings(), "u-"),
                source("external", bases.subList(bases.size() - 1, bases.size()), city.offerings(), "e-"));
    }

    private static SourceCatalogue source(String name, List<Base> bases, List<Offering> offerings, String prefix) {
        List<Base> known = new ArrayList<>();
        List<Offering> classes = new ArrayList<>();
        for (Base base : bases) {
            BaseId id = BaseId.of(prefix + base.id());
            Integer places = base.places();
            if (places != null && !prefix.isEmpty()) {
                places += 5;
            }
            known.add(Base.builder(id, base.name(), base.kind())
                    .region(base.region())
                    .places(places)
                    .creditCode(null)
                    .build());
            offerings.stream()
                    .filter(offering -> offering.base().equals(base.id()))
                    .limit(8)
                    .forEach(offering -> classes.add(Offering.builder(
                                    OfferingId.of(prefix + offering.id()),
                                    id,
                                    offering.title(),
                                    offering.dates(),
                                    offering.mode(),
                                    offering.hours())
                            .seats(offering.seats())
                            .build()));
        }
        return new SourceCatalogue(SourceId.of(name), new Catalogue(known, List.of(), classes, List.of(), List.of()));
    }
}
