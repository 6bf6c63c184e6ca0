package org.lunxun.plugin.personnelfiles;

import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.tables.TableSink;

/** Hands units and cadres to the host; other rows of the same files are nobody's question. */
final class RosterRows implements TableSink {

    private final RosterSink sink;
    private long cadres;

    RosterRows(RosterSink sink) {
        this.sink = sink;
    }

    @Override
    public void finding(Finding finding) {
        sink.finding(finding);
    }

    @Override
    public void unit(Unit unit) {
        sink.unit(unit);
    }

    @Override
    public void cadre(Cadre cadre) {
        cadres++;
        sink.cadre(cadre);
    }

    /** How many were handed over. */
    long cadres() {
        return cadres;
    }
}
