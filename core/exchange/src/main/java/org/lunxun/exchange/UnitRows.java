package org.lunxun.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Columns;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Unit;

/** Reads {@code units.csv}. A unit may stand above its parent, so parents are looked up when all rows are read. */
final class UnitRows implements RowReader<Unit> {
    private static final int UNIT_ID = 0;
    private static final int NAME = 1;
    private static final int PARENT_ID = 2;
    private static final int REGION = 3;
    private static final int ABSENCE_CAP = 4;
    static final Columns COLUMNS = Columns.required("unit_id", "name", "parent_id", "region", "absence_cap");

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final List<UnitTree.Node> nodes = new ArrayList<>();
    private List<Unit> units = List.of();

    UnitRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.UNITS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int id = cells.claim(reading.units, UNIT_ID);
        int parent = cells.isEmpty(PARENT_ID) ? IdIndex.NONE : reading.units.mention(cells.row(), PARENT_ID);
        String name = cells.row().text(NAME);
        Region region = cells.word(reading.words.regions, REGION);
        BigDecimal cap = numbers.exact(cells, ABSENCE_CAP, RowNumbers.SHARE);
        if (cells.stays(reading.units, id)) {
            Unit.Builder unit =
                    Unit.builder(reading.units.value(id), name).region(region).absenceCap(cap);
            nodes.add(new UnitTree.Node(id, parent, cells.row().number(), unit));
        }
    }

    @Override
    public void end() {
        new UnitTree(nodes, reading).loseWhatDoesNotHang();
        List<Unit> good = new ArrayList<>();
        for (UnitTree.Node node : nodes) {
            if (reading.units.good(node.id())) {
                good.add(
                        node.parent() == IdIndex.NONE
                                ? node.unit().build()
                                : node.unit()
                                        .parent(reading.units.value(node.parent()))
                                        .build());
            }
        }
        units = good;
        nodes.clear();
    }

    @Override
    public List<Unit> values() {
        return units;
    }
}
