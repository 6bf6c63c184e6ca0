package org.lunxun.engine.planning;

/** The pairs of some classes, class by class. */
final class ClassPairs {

    private final int[] from;
    private final int[] cadre;
    private final int[] pair;

    /**
     * Collects them.
     *
     * @param wanted by class: whether its pairs are needed
     */
    ClassPairs(RotationProblem problem, boolean[] wanted) {
        from = new int[problem.classes.size + 1];
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                int k = problem.classOf(c, z);
                from[k + 1] += wanted[k] ? 1 : 0;
            }
        }
        for (int k = 0; k + 1 < from.length; k++) {
            from[k + 1] += from[k];
        }
        cadre = new int[from[from.length - 1]];
        pair = new int[cadre.length];
        int[] next = from.clone();
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                int k = problem.classOf(c, z);
                if (wanted[k]) {
                    cadre[next[k]] = c;
                    pair[next[k]++] = z;
                }
            }
        }
    }

    int from(int k) {
        return from[k];
    }

    int cadre(int i) {
        return cadre[i];
    }

    int pair(int i) {
        return pair[i];
    }
}
