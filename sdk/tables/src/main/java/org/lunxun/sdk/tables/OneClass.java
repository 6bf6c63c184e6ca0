package org.lunxun.sdk.tables;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.tables.TableSink;

/** Looks for one class in a plan; of two with one id the first stands. */
final class OneClass implements TableSink {

    private final OfferingId id;
    private @Nullable Offering found;

    OneClass(OfferingId id) {
        this.id = id;
    }

    @Override
    public void finding(Finding finding) {
        // What the plan has wrong is said when its catalogue is asked for.
    }

    @Override
    public void offering(Offering offering) {
        if (found == null && offering.id().equals(id)) {
            found = offering;
        }
    }

    Optional<Offering> found() {
        return Optional.ofNullable(found);
    }
}
