package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * How a base is used by a plan.
 *
 * @param base the base
 * @param places people it can house on one day, null for no limit
 * @param classesHeld its offerings that anyone attends
 * @param attendees places given in them
 * @param residentDays days of residential attendees, weekends inside a class included
 * @param peak the most people housed on one day
 * @param cost yuan for all its places
 * @param peakByWeek the most people housed on one day of each week of {@link PlanSummary#firstWeek}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseLoad(
        BaseId base,
        @Nullable Integer places,
        int classesHeld,
        long attendees,
        long residentDays,
        int peak,
        BigDecimal cost,
        List<Integer> peakByWeek) {}
