package org.lunxun.sdk.tck;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;

/** Settings read as a host reads them, secrets given as they are. */
final class SimulatedSettings implements Settings {

    private final IdentityHashMap<Setting<?>, Object> values = new IdentityHashMap<>();
    private final List<Setting<?>> declared;

    SimulatedSettings(List<Setting<?>> declared, Map<String, String> texts, Path folder) {
        this.declared = List.copyOf(declared);
        texts.forEach((key, text) -> values.put(declared(key), declared(key).read(text, folder)));
        for (Setting<?> setting : declared) {
            if (setting.required() && !values.containsKey(setting)) {
                throw new IllegalArgumentException(
                        "The setting (%s) of the contract must be given.%nMaybe add .with(\"%s\", …)."
                                .formatted(setting.key(), setting.key()));
            }
        }
    }

    private Setting<?> declared(String key) {
        return declared.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The setting (%s) of the contract must be one that the provider declares.%nMaybe it is one of %s."
                                .formatted(
                                        key, declared.stream().map(Setting::key).toList())));
    }

    @Override
    public <T> Optional<T> find(Setting<T> setting) {
        if (declared.stream().noneMatch(known -> known == setting)) {
            throw new IllegalArgumentException(
                    "The setting (%s) must be one that the provider declared.%nMaybe it is missing from settings(), or was made anew instead of kept as a constant."
                            .formatted(setting.key()));
        }
        @SuppressWarnings("unchecked") // it was read by this very setting
        T value = (T) values.get(setting);
        return value == null ? setting.fallback() : Optional.of(value);
    }
}
