package org.radflow.pipeline.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cases gathered in units, and units in strata. */
final class Units {

    private Units() {}

    /** @return [stratum][unit][case], strata and units by ascending number */
    static int[][][] byStratum(int[] units, int[] strata) {
        Checks.sameLength(units.length, strata.length);
        Map<Integer, List<Integer>> cases = new TreeMap<>();
        for (int i = 0; i < units.length; i++) {
            cases.computeIfAbsent(units[i], unit -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<int[]>> gathered = new TreeMap<>();
        cases.values().forEach(unit -> gathered.computeIfAbsent(strata[unit.get(0)], stratum -> new ArrayList<>())
                .add(unit.stream().mapToInt(Integer::intValue).toArray()));
        return gathered.values().stream().map(stratum -> stratum.toArray(int[][]::new)).toArray(int[][][]::new);
    }
}
