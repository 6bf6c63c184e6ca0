package org.lunxun.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.SourceConfig;

/**
 * The places of a plan, each with whom to ask for it.
 *
 * @param places the places that a provider enrols for, in order
 * @param findings a notice for each of the others
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlacesOut(List<PlannedPlace> places, List<Finding> findings) {

    /** Copies the lists. */
    public PlacesOut {
        places = List.copyOf(places);
        findings = List.copyOf(findings);
    }

    /**
     * Finds whom to ask for each place: of the sources that know the class, the first by id whose provider enrols.
     *
     * @param assignments the places of a plan
     * @param registry the registry behind the dataset that was planned
     * @param enrolling the sources whose providers enrol
     * @return the places and what was noticed
     */
    public static PlacesOut of(Collection<Assignment> assignments, MergedRegistry registry, Set<SourceId> enrolling) {
        Map<OfferingId, Member<OfferingId>> askable = new HashMap<>();
        for (MergedEntry<OfferingId, Offering> entry : registry.offerings()) {
            entry.members().stream()
                    .filter(member -> enrolling.contains(member.source()))
                    .findFirst()
                    .ifPresent(member -> askable.put(entry.id(), member));
        }
        List<PlannedPlace> places = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Assignment assignment : new TreeSet<>(assignments)) {
            Member<OfferingId> member = askable.get(assignment.offering());
            if (member == null) {
                findings.add(Finding.of(Severity.NOTICE, SyncReason.PLACE_WITHOUT_PROVIDER)
                        .with("cadre", assignment.cadre())
                        .with("offering", assignment.offering()));
            } else {
                places.add(new PlannedPlace(assignment, member.source(), member.id()));
            }
        }
        return new PlacesOut(places.stream().sorted().toList(), findings);
    }

    /**
     * The configured sources whose plugins enrol.
     *
     * @param sources the sources
     * @param host knows the plugins
     * @return the ids of those sources
     */
    public static Set<SourceId> enrolling(List<SourceConfig> sources, PluginHost host) {
        Set<PluginId> plugins = new TreeSet<>();
        for (PluginListing plugin : host.plugins()) {
            if (plugin.id() != null && plugin.capabilities().contains(Capability.ENROLMENT)) {
                plugins.add(plugin.id());
            }
        }
        Set<SourceId> enrolling = new TreeSet<>();
        sources.stream()
                .filter(source -> plugins.contains(source.plugin()))
                .forEach(source -> enrolling.add(source.source()));
        return enrolling;
    }
}
