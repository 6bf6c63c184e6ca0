package org.lunxun.sdk.api;

import java.util.Optional;
import org.lunxun.model.Stability;

/** The settings of one source, already checked against those that the provider declared; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface Settings {

    /**
     * The value of a setting that is required or has a default.
     *
     * @param <T> what the value is
     * @param setting one of those that {@link TrainingProvider#settings} declared
     * @return the value
     * @throws IllegalArgumentException when the setting was not declared, or is optional and not given
     */
    default <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The setting (%s) has no value.%nMaybe ask with find, or give it a default."
                                .formatted(setting.key())));
    }

    /**
     * The value of a setting, given or by default.
     *
     * @param <T> what the value is
     * @param setting one of those that {@link TrainingProvider#settings} declared
     * @return the value, empty when it is optional and not given
     * @throws IllegalArgumentException when the setting was not declared
     */
    <T> Optional<T> find(Setting<T> setting);
}
