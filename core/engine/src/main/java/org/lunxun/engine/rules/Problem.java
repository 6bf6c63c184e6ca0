package org.lunxun.engine.rules;

import java.util.List;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** A dataset with its ids turned into numbers. It never changes. */
final class Problem {

    final Policy policy;
    final List<Base> bases;
    final List<Assignment> promises;
    final CadreTable cadres;
    final UnitTable units;
    final OfferingTable offerings;
    final RecordTable records;
    final NeedTable needs;
    final AbsenceTable absences;

    Problem(RotationDataset dataset) {
        policy = dataset.policy();
        bases = dataset.bases();
        promises = dataset.promises();
        IdIndex<Unit, UnitId> unitIndex = new IdIndex<>("unit", dataset.units(), Unit::id);
        IdIndex<Base, BaseId> baseIndex = new IdIndex<>("base", bases, Base::id);
        cadres = new CadreTable(policy, dataset.cadres(), unitIndex);
        units = new UnitTable(policy, dataset.units(), cadres);
        offerings = new OfferingTable(dataset, cadres, baseIndex);
        records = new RecordTable(dataset.records(), policy.cover(), cadres, offerings);
        needs = new NeedTable(dataset.needs(), cadres, offerings);
        absences = new AbsenceTable(dataset.absences(), cadres);
        for (Assignment promise : promises) {
            cadres.index.get(promise.cadre(), "a promise");
            offerings.index.get(promise.offering(), "a promise");
        }
    }
}
