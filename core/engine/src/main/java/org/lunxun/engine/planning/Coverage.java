package org.lunxun.engine.planning;

import org.lunxun.model.Stability;

/**
 * How many of a group of cadres are trained once, and what the plan gives them.
 *
 * @param cadres cadres in the group, the retired included
 * @param covered those trained once, by the plan or by a record that counts (FORMAT 1, 'Score')
 * @param coveredByRecord those of them whom a record alone covers, whatever the plan adds
 * @param places places in classes that the plan gives to the group
 * @param hours hours of these places, records not counted
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Coverage(int cadres, int covered, int coveredByRecord, long places, double hours) {

    /**
     * The share that is trained once.
     *
     * @return 0 to 1; 1 of an empty group, since nobody in it is left out
     */
    public double share() {
        return cadres == 0 ? 1 : (double) covered / cadres;
    }

    /**
     * Those who are not trained once.
     *
     * @return 0 or more
     */
    public int uncovered() {
        return cadres - covered;
    }
}
