package org.radflow.dicom.nodes;

import java.util.HashSet;
import java.util.Set;

/** Makes row IDs unique, in the order of the rows: the second "a" is "a_2". */
final class RowIds {

    private final Set<String> used = new HashSet<>();

    String unique(String rowId) {
        String unique = rowId;
        for (int n = 2; !used.add(unique); n++) {
            unique = rowId + "_" + n;
        }
        return unique;
    }
}
