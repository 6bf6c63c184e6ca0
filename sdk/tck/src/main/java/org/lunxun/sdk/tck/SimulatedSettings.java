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

    private SimulatedSettings(List<Setting<?>> declared, Map<String, String> texts, Path folder) {
        this.declared = List.copyOf(declared);
        texts.forEach((key, text) -> values.put(declared(key), read(declared(key), text, folder)));
    }

    /** No settings, for checks that do not ask the source. */
    static SimulatedSettings none(List<Setting<?>> declared) {
        return new SimulatedSettings(declared, Map.of(), Path.of(""));
    }

    /** Settings of which none that is needed is missing. */
    static SimulatedSettings whole(List<Setting<?>> declared, Map<String, String> texts, Path folder) {
        SimulatedSettings settings = new SimulatedSettings(declared, texts, folder);
        settings.refuseMissing();
        return settings;
    }

    private void refuseMissing() {
        for (Setting<?> setting : declared) {
            if (setting.required() && !values.containsKey(setting)) {
                throw new IllegalArgumentException(
                        "The setting (%s) of the contract must be given.%nMaybe add .with(\"%s\", …)."
                                .formatted(setting.key(), setting.key()));
            }
        }
    }

    private static Object read(Setting<?> setting, String text, Path folder) {
        try {
            return setting.read(text, folder);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The setting (%s) of the contract must be %s.%nMaybe it is meant for another key."
                            .formatted(setting.key(), e.getMessage()),
                    e);
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
