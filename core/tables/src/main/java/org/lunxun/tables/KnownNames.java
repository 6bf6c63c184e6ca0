package org.lunxun.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;

/**
 * The bases and units that have been handed over, by id and by name: rows name them either way. One that no table lists is
 * made where it is first named.
 */
final class KnownNames {

    private final TableMapping mapping;
    private final Map<String, BaseId> bases = new HashMap<>();
    private final Map<String, UnitId> units = new HashMap<>();

    KnownNames(TableMapping mapping) {
        this.mapping = mapping;
    }

    void put(Base base) {
        bases.putIfAbsent(PlainText.compared(base.id().value()), base.id());
        bases.putIfAbsent(PlainText.compared(base.name()), base.id());
    }

    BaseId base(String name, Consumer<Base> made) {
        BaseId known = bases.get(PlainText.compared(name));
        if (known != null) {
            return known;
        }
        Base base = Base.builder(BaseId.of(name), name, mapping.impliedKind())
                .region(region())
                .build();
        put(base);
        made.accept(base);
        return base.id();
    }

    @Nullable
    Region region() {
        String region = mapping.impliedRegion();
        return region == null ? null : Region.of(region);
    }

    void put(Unit unit) {
        units.putIfAbsent(PlainText.compared(unit.id().value()), unit.id());
        units.putIfAbsent(PlainText.compared(unit.name()), unit.id());
    }

    UnitId unit(String name, Consumer<Unit> made) {
        UnitId known = units.get(PlainText.compared(name));
        if (known != null) {
            return known;
        }
        Unit unit = Unit.builder(UnitId.of(name), name).build();
        put(unit);
        made.accept(unit);
        return unit.id();
    }
}
