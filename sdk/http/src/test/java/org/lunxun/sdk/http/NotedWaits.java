package org.lunxun.sdk.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for no time and remembers for how long it should have. */
final class NotedWaits implements Waiting {

    final List<Duration> pauses = new ArrayList<>();

    @Override
    public void pause(Duration time) {
        pauses.add(time);
    }
}
