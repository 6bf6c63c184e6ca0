package org.lunxun.sdk.host;

import java.time.Duration;
import java.time.Instant;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.Settings;

/** Every request there is; a plugin sees only the interface of the one that it is asked. */
record CallRequest(Call call, Settings settings, Instant askedAt, Instant deadline, int rowLimit, long byteLimit)
        implements CatalogueRequest, HealthRequest {

    @Override
    public Duration timeLeft() {
        return call.timeLeft();
    }

    @Override
    public boolean cancelled() {
        return call.over() != null;
    }
}
