package org.radflow.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

class InnerFoldsTest {

    @Test
    void patientsStayTogetherAndClassesAreSpread() {
        String[] patients = new String[40];
        int[] classes = new int[40];
        for (int i = 0; i < 40; i++) {
            patients[i] = "p" + i / 2;
            classes[i] = i / 2 % 4 == 0 ? 1 : 0;
        }
        FeatureMatrix cases = new FeatureMatrix(Cohorts.names(40), List.of(new TextColumn("patient", patients)));
        Roles roles = new Roles(new Outcome.None(), "patient", "", Set.of());
        int[] folds = InnerFolds.of(cases, roles, classes, 5, 11);
        int[] ofClass = new int[5];
        for (int i = 0; i < 40; i += 2) {
            assertEquals(folds[i], folds[i + 1]);
            ofClass[folds[i]] += classes[i];
        }
        for (int count : ofClass) {
            assertEquals(1, count);
        }
        DataException e = assertThrows(DataException.class, () -> InnerFolds.of(cases, roles, classes, 21, 11));
        assertEquals("Cases: found 20 patients, expected at least as many as the 21 inner folds", e.getMessage());
    }
}
