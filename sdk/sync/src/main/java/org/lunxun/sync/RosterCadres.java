package org.lunxun.sync;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvScan;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;

/** Who is on the roster of a configuration: ids alone. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class RosterCadres {

    private static final String FILE = "cadres.csv";

    private RosterCadres() {}

    /**
     * Reads the ids of the roster's cadres.
     *
     * @param config names the roster
     * @return the ids; rows without a usable one are passed over
     * @throws SyncException when {@code cadres.csv} cannot be read
     */
    public static Set<CadreId> of(SyncConfig config) {
        Path file = config.roster().resolve(FILE);
        Set<CadreId> cadres = new HashSet<>();
        try {
            CsvScan.rows(file, FILE, Columns.required("cadre_id"), true, row -> {
                String id = row.text(0);
                if (!id.isEmpty() && id.length() <= Check.MAX_ID_LENGTH) {
                    cadres.add(CadreId.of(id));
                }
            });
        } catch (FileDefect e) {
            throw new SyncException(
                    "The roster (" + file + ") cannot be read: "
                            + e.findings().get(0).reason().name() + " "
                            + e.findings().get(0).location(),
                    "'lunxun check' tells more of its folder.",
                    e);
        }
        return cadres;
    }
}
