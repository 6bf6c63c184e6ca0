package org.lunxun.badhouse.engine.appraisal;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Bad on purpose: another version of Guava would break its callers. */
public final class ShowsGuava {
    public List<ImmutableList<Integer>> scores() {
        return List.of();
    }
}
