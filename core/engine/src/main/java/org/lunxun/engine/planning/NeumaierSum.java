package org.lunxun.engine.planning;

/** A sum of doubles that carries its rounding errors along (Neumaier 1974). */
final class NeumaierSum {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double total() {
        return sum + lost;
    }
}
