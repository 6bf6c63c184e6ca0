package org.lunxun.plugin.partyschool;

import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.tables.EnrollingProvider;
import org.pf4j.Extension;

/** A party school that sends its class plan as a spreadsheet, and takes and answers lists of who comes. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class PartySchoolProvider extends EnrollingProvider {

    /** Made by the host. */
    public PartySchoolProvider() {
        super(PluginId.of("party-school"), "mapping.json");
    }
}
