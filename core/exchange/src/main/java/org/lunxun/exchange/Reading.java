package org.lunxun.exchange;

import java.util.HashSet;
import java.util.Set;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;

/** What the readers of the files of one dataset share: findings, losses, words, and the ids that rows may refer to. */
final class Reading {
    final Set<LevelCode> knownLevels = new HashSet<>();
    final FindingLog log = new FindingLog();
    final Losses losses = new Losses();
    final Vocabulary words = new Vocabulary();
    final IdIndex<LevelCode> levels = IdIndex.ofCodes(words.levels::of);
    final IdIndex<UnitId> units = IdIndex.ofIds(UnitId::of);
    final IdIndex<CadreId> cadres = IdIndex.ofIds(CadreId::of);
    final IdIndex<BaseId> bases = IdIndex.ofIds(BaseId::of);
    final IdIndex<OfferingId> offerings = IdIndex.ofIds(OfferingId::of);
    /** The most needs of one cadre, when needs.csv is read. */
    int mostNeeds;
}
