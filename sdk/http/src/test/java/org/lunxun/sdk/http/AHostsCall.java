package org.lunxun.sdk.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.Settings;

/** A request of a host with some time left. */
record AHostsCall(Duration timeLeft, boolean cancelled) implements ProviderRequest {

    static AHostsCall lasting(Duration time) {
        return new AHostsCall(time, false);
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public <T> Optional<T> find(Setting<T> setting) {
                return Optional.empty();
            }
        };
    }

    @Override
    public Instant askedAt() {
        return Instant.parse("2027-01-04T01:00:00Z");
    }

    @Override
    public Instant deadline() {
        return askedAt().plus(timeLeft);
    }
}
