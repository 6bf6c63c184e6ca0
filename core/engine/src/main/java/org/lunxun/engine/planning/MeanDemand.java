package org.lunxun.engine.planning;

/** How many want each class, in the mean of some rounds: where demand swings around what a price can meet. */
final class MeanDemand {

    private final double[] mean;
    private int rounds;

    /**
     * Starts.
     *
     * @param before by class: what stands for the mean before the first round
     */
    MeanDemand(double[] before) {
        mean = before.clone();
    }

    /** Takes in the demand of one more round. */
    void add(int[] demand) {
        rounds++;
        for (int k = 0; k < mean.length; k++) {
            mean[k] += (demand[k] - mean[k]) / rounds;
        }
    }

    /** By class: the mean. */
    double[] values() {
        return mean.clone();
    }
}
