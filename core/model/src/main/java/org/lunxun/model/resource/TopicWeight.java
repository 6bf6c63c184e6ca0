package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * How much of a topic a class teaches.
 *
 * @param topic the topic
 * @param weight the share of the topic's need that the class would close at quality 1, above 0 and at most 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TopicWeight(Topic topic, double weight) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the weight is outside it
     */
    public TopicWeight {
        Check.above0("weight of topic " + topic, weight, 1);
    }

    /**
     * A topic with its weight.
     *
     * @param topic the topic
     * @param weight above 0 and at most 1
     * @return the pair
     */
    public static TopicWeight of(Topic topic, double weight) {
        return new TopicWeight(topic, weight);
    }
}
