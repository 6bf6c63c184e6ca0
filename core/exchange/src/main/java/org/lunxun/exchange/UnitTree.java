package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Unit;

/** The units under their parents: loses those whose parent is unknown or lost, and those that are their own ancestors. */
final class UnitTree {

    /**
     * A unit whose own cells are good.
     *
     * @param id the number of its id
     * @param parent the number of its parent's id, {@link IdIndex#NONE} for none
     * @param row its row
     * @param unit the unit, still without its parent
     */
    record Node(int id, int parent, long row, Unit.Builder unit) {}

    private static final int NONE = IdIndex.NONE;

    private final List<Node> nodes;
    private final IdIndex<?> ids;
    private final Reading reading;
    /** The parent of each id. */
    private final int[] parents;
    /** The ids that are known to hang well. */
    private final boolean[] settled;

    UnitTree(List<Node> nodes, Reading reading) {
        this.nodes = nodes;
        this.reading = reading;
        ids = reading.units;
        parents = new int[ids.size()];
        settled = new boolean[parents.length];
        Arrays.fill(parents, NONE);
        nodes.forEach(node -> parents[node.id()] = node.parent());
    }

    void loseWhatDoesNotHang() {
        for (Node node : nodes) {
            if (node.parent() != NONE && !ids.good(node.parent()) && !ids.lost(node.parent())) {
                lose(node, DatasetReason.REFERENCE_UNKNOWN);
            }
        }
        boolean[] onLoop = onLoop();
        for (Node node : nodes) {
            if (onLoop[node.id()]) {
                lose(node, DatasetReason.UNIT_OWN_ANCESTOR);
            }
        }
        for (Node node : nodes) {
            loseWithAncestor(node.id());
        }
    }

    private void lose(Node node, DatasetReason reason) {
        Location place = Location.of(DatasetFile.UNITS.fileName(), node.row(), "parent_id");
        reading.log.add(Finding.at(Severity.LOST, reason, place).with("value", ShownText.of(ids.text(node.parent()))));
        reading.losses.lose(DatasetFile.UNITS.fileName(), node.row(), ids, node.id());
    }

    /** Walks up from every unit; a walk that meets itself has found a loop. */
    private boolean[] onLoop() {
        boolean[] onLoop = new boolean[parents.length];
        int[] walkOf = new int[parents.length];
        int walk = 0;
        for (Node node : nodes) {
            walk++;
            int at = node.id();
            while (at != NONE && ids.good(at) && walkOf[at] == 0) {
                walkOf[at] = walk;
                at = parents[at];
            }
            if (at != NONE && walkOf[at] == walk) {
                for (int member = at; !onLoop[member]; member = parents[member]) {
                    onLoop[member] = true;
                }
            }
        }
        return onLoop;
    }

    /** A good unit that hangs below a lost one is lost with it, and so are those between. */
    private void loseWithAncestor(int id) {
        List<Integer> way = new ArrayList<>();
        int at = id;
        while (at != NONE && ids.good(at) && !settled[at]) {
            way.add(at);
            at = parents[at];
        }
        for (int between : way) {
            if (at != NONE && ids.lost(at)) {
                ids.lose(between, ids.cause(at));
                reading.losses.loseWith(ids.cause(at), DatasetFile.UNITS.fileName());
            } else {
                settled[between] = true;
            }
        }
    }
}
