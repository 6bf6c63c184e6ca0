package org.lunxun.engine.rules;

import java.util.List;
import org.lunxun.model.people.Absence;

/** When cadres cannot be sent, in the order of the dataset. */
final class AbsenceTable {

    final int[] cadre;
    final int[] first;
    final int[] last;

    AbsenceTable(List<Absence> absences, CadreTable cadres) {
        int size = absences.size();
        cadre = new int[size];
        first = new int[size];
        last = new int[size];
        for (int i = 0; i < size; i++) {
            Absence absence = absences.get(i);
            cadre[i] = cadres.index.get(absence.cadre(), "an absence");
            first[i] = CadreTable.day(absence.dates().start());
            last[i] = CadreTable.day(absence.dates().end());
        }
    }

    int size() {
        return cadre.length;
    }
}
