package org.lunxun.engine.planning;

/** Counts the cadres of one group. */
final class GroupTally {

    private int cadres;
    private int covered;
    private int byRecord;
    private long places;
    private double hours;

    void add(long firstCover, int morePlaces, double moreHours) {
        cadres++;
        if (firstCover != PlanTally.NEVER) {
            covered++;
        }
        if (firstCover == PlanTally.BY_RECORD) {
            byRecord++;
        }
        places += morePlaces;
        hours += moreHours;
    }

    boolean isEmpty() {
        return cadres == 0;
    }

    Coverage coverage() {
        return new Coverage(cadres, covered, byRecord, places, hours);
    }
}
