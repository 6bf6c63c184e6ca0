package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;

/** The settings of one source, read against what its provider declared. */
final class DeclaredSettings implements Settings {

    private final Map<String, Setting<?>> declared;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private DeclaredSettings(Map<String, Setting<?>> declared) {
        this.declared = declared;
    }

    /** Reads the settings; whatever is wrong goes to the findings, and then the result must not be used. */
    static DeclaredSettings read(
            List<Setting<?>> settings, SourceConfig config, SecretSource secrets, List<Finding> findings) {
        Map<String, Setting<?>> declared = new LinkedHashMap<>();
        settings.forEach(setting -> declared.put(setting.key(), setting));
        DeclaredSettings result = new DeclaredSettings(declared);
        for (String key : config.settings().keySet()) {
            if (!declared.containsKey(key)) {
                findings.add(unknown(config, key, declared.keySet()));
            }
        }
        for (Setting<?> setting : settings) {
            String text = config.settings().get(setting.key());
            if (text == null || text.isEmpty()) {
                if (setting.required()) {
                    findings.add(invalid(config, setting, "a value; it is required"));
                }
            } else {
                result.take(setting, text, config, secrets, findings);
            }
        }
        return result;
    }

    private void take(
            Setting<?> setting, String text, SourceConfig config, SecretSource secrets, List<Finding> findings) {
        try {
            if (setting.kind() == Setting.Kind.SECRET) {
                Optional<String> secret = secrets.find(text, config.folder());
                if (secret.isEmpty() || secret.get().isBlank()) {
                    findings.add(invalid(config, setting, "a reference that leads to a secret, such as env:NAME"));
                    return;
                }
                values.put(setting.key(), setting.read(secret.get(), config.folder()));
            } else {
                values.put(setting.key(), setting.read(text, config.folder()));
            }
        } catch (IllegalArgumentException e) {
            findings.add(invalid(config, setting, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public <T> Optional<T> find(Setting<T> setting) {
        if (declared.get(setting.key()) != setting) {
            throw new IllegalArgumentException(
                    "The setting (%s) must be one that the provider declared.%nMaybe it is missing from settings(), or was made anew instead of kept as a constant."
                            .formatted(setting.key()));
        }
        @SuppressWarnings("unchecked") // it was read by this very setting
        T value = (T) values.get(setting.key());
        return value == null ? setting.fallback() : Optional.of(value);
    }

    /** Keys and values; secrets print as stars. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static Finding unknown(SourceConfig config, String key, Collection<String> known) {
        Finding finding = Finding.at(
                        Severity.LOST,
                        ProviderReason.SETTING_UNKNOWN,
                        new Location(config.source().value(), 0, ForeignText.safe(key)))
                .with("plugin", config.plugin())
                .with("key", ForeignText.safe(key));
        return known.stream()
                .filter(candidate -> Nearness.distance(candidate, key) <= 1 + candidate.length() / 3)
                .min(Comparator.comparingInt((String candidate) -> Nearness.distance(candidate, key))
                        .thenComparing(Comparator.naturalOrder()))
                .map(meant -> finding.with("meant", meant))
                .orElseGet(() -> finding.with("known", String.join(", ", new ArrayList<>(known))));
    }

    private static Finding invalid(SourceConfig config, Setting<?> setting, String expected) {
        return Finding.at(
                        Severity.LOST,
                        ProviderReason.SETTING_INVALID,
                        new Location(config.source().value(), 0, setting.key()))
                .with("plugin", config.plugin())
                .with("key", setting.key())
                .with("expected", expected);
    }
}
