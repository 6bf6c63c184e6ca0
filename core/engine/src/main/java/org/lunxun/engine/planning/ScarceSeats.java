package org.lunxun.engine.planning;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Topic;

/**
 * How scarce seats on a topic are for a level.
 *
 * @param level the level
 * @param topic the main topic of the classes, null for classes without one
 * @param classes how many classes with that main topic admit the level
 * @param seats their seats, those of classes without a limit not counted
 * @param attendees who has a place in them, of any level
 * @param oneMore score points for one more seat in the class where it is worth most
 * @param uncovered how many cadres of the level are not trained once
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ScarceSeats(
        LevelCode level,
        @Nullable Topic topic,
        int classes,
        long seats,
        long attendees,
        double oneMore,
        int uncovered) {}
