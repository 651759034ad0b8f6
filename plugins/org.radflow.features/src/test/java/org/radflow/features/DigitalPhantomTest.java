package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.features.Agreement.Expected;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;

class DigitalPhantomTest {

    private static final FeatureSettings SETTINGS = FeatureSettings.DEFAULT.withDiscretisation(Discretisation.NONE)
            .withAggregations(EnumSet.allOf(Aggregation.class));

    @Test
    void everyFeatureAgreesWithTheConsensus() throws IOException {
        FeatureExtractor extractor = new IbsiExtractor(SETTINGS);
        Agreement agreement = new Agreement(extractor, extractor.extract(DigitalPhantom.image(), DigitalPhantom.mask()), "", published());
        System.out.println(agreement.summary("digital phantom"));
        assertEquals(List.of(), agreement.disagreements());
        assertEquals(482, agreement.compared());
    }

    @Test
    void sixBinsLeaveThePhantomAsItIs() throws IOException {
        FeatureExtractor extractor = new IbsiExtractor(SETTINGS.withDiscretisation(Discretisation.fixedBinNumber(6)));
        Agreement agreement = new Agreement(extractor, extractor.extract(DigitalPhantom.image(), DigitalPhantom.mask()), "", published());
        assertEquals(List.of(), agreement.disagreements());
    }

    private static List<Expected> published() throws IOException {
        try (InputStream in = DigitalPhantomTest.class.getResourceAsStream("digital-phantom.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2).map(line -> line.split(","))
                    .map(f -> new Expected(f[0], f[1], Double.parseDouble(f[2]), Double.parseDouble(f[3]), f[4])).toList();
        }
    }
}
