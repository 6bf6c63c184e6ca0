package org.lunxun.sdk.badplugin;

import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.tck.HonestSchool;
import org.pf4j.Extension;

/** Makes a record by its constructor, and would end the process. */
@Extension
public final class Constructing extends HonestSchool {

    /** Made by a host. */
    public Constructing() {}

    @Override
    public Health health(HealthRequest request) {
        return new Health(Health.State.UP, "", null);
    }

    static void end() {
        System.exit(1);
    }
}
