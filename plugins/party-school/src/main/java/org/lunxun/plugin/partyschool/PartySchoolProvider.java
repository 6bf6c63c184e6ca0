package org.lunxun.plugin.partyschool;

import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.tables.MappedProvider;
import org.pf4j.Extension;

/** A party school that sends its class plan as a spreadsheet. */
@Extension
@Stability(Stability.Level.EXPERIMENTAL)
public final class PartySchoolProvider extends MappedProvider {

    /** Made by the host. */
    public PartySchoolProvider() {
        super(PluginId.of("party-school"), "mapping.json");
    }
}
