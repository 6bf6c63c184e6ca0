package org.lunxun.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/** A provider of a base with two classes, one in March and one in April. */
final class TwoClasses implements TrainingProvider {

    @Override
    public PluginId id() {
        return PluginId.of("two");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
        BaseId base = BaseId.of("b");
        sink.base(Base.builder(base, "澜汀市委党校", BaseKind.PARTY_SCHOOL).build());
        for (int number = 1; number <= 2; number++) {
            LocalDate start = LocalDate.of(2027, 2 + number, 1);
            sink.offering(Offering.builder(
                            OfferingId.of("k" + number),
                            base,
                            "培训班" + number,
                            DateRange.of(start, start.plusDays(4)),
                            DeliveryMode.RESIDENTIAL,
                            40)
                    .build());
        }
    }
}
