package org.lunxun.sdk.host;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;

/** What a provider says of itself, asked once. */
record ProviderFacts(PluginId id, Set<Capability> capabilities, List<Setting<?>> settings) {

    /** Asks; runs the provider's code, so call it behind the gate. */
    static ProviderFacts ask(TrainingProvider provider) {
        PluginId id = provider.id();
        Set<Capability> capabilities = provider.capabilities();
        List<Setting<?>> settings = provider.settings();
        if (id == null || capabilities == null || settings == null) {
            throw new IllegalArgumentException("id, capabilities and settings must not be null");
        }
        ProviderFacts facts = new ProviderFacts(id, Copies.inOrder(capabilities), List.copyOf(settings));
        if (facts.capabilities.isEmpty()) {
            throw new IllegalArgumentException("capabilities must not be empty");
        }
        Set<String> keys = new HashSet<>();
        for (Setting<?> setting : facts.settings) {
            if (!keys.add(setting.key())) {
                throw new IllegalArgumentException("the setting (" + setting.key() + ") must not be declared twice");
            }
            if (!ForeignText.safe(setting.description()).equals(setting.description())) {
                throw new IllegalArgumentException("the description of the setting (" + setting.key()
                        + ") must be one line of at most " + ForeignText.LIMIT + " characters");
            }
        }
        return facts;
    }
}
