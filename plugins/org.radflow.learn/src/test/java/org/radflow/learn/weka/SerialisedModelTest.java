package org.radflow.learn.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.PriorityQueue;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radflow.learn.Cohorts;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.SMO;
import weka.classifiers.trees.J48;

/** Attacks on stored models. */
class SerialisedModelTest {

    private static byte[] good;

    @BeforeAll
    static void learn() {
        State state = new NaiveBayesStep(false).fit(Cohorts.classes(60, 4, 2, 0, 1), Cohorts.CLASSES, Progress.NONE).step().state();
        good = state.bytes("model");
    }

    /** Does harm when it is read. */
    private static final class Bomb implements Serializable, Comparator<Bomb> {

        private static final long serialVersionUID = 1L;
        private static boolean exploded;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            exploded = true;
        }

        @Override
        public int compare(Bomb a, Bomb b) {
            return 0;
        }
    }

    @Test
    void refusesForeignClassesBeforeTheyAreMade() throws IOException {
        refused(bytes(new Bomb()), "not a part of any model");
        PriorityQueue<Bomb> queue = new PriorityQueue<>(2, new Bomb());
        queue.add(new Bomb());
        queue.add(new Bomb());
        refused(bytes(queue), "not a part of any model");
        refused(bytes(new URL("http://localhost/")), "not a part of any model");
        HashMap<Object, Object> map = new HashMap<>();
        map.put(new Bomb(), "x");
        refused(bytes(map), "not a part of any model");
        refused(bytes(new Object[] {new Bomb()}), "not a part of any model");
        assertFalse(Bomb.exploded);
    }

    @Test
    void refusesAForeignObjectInsideAModel() throws Exception {
        NaiveBayes bayes = new NaiveBayes();
        WekaCases cases = WekaCases.of(Cohorts.classes(60, 4, 2, 0, 1), Cohorts.CLASSES);
        bayes.buildClassifier(cases.instances());
        SMO machine = new SMO();
        machine.setKernel(new ForeignKernel());
        refused(SerialisedModel.write(machine), "not a part of any model");
        assertFalse(ForeignKernel.exploded);
    }

    /** A kernel that is not Weka's. */
    private static final class ForeignKernel extends weka.classifiers.functions.supportVector.PolyKernel {

        private static final long serialVersionUID = 1L;
        private static boolean exploded;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            exploded = true;
        }
    }

    @Test
    void refusesAnotherModelThanExpected() {
        refused(SerialisedModel.write(new J48()), "expected a model of type NaiveBayes");
        refused(SerialisedModel.write(new SMO()), "expected a model of type NaiveBayes");
    }

    @Test
    void refusesWhatIsCutOff() {
        for (int length = 0; length < good.length; length += 97) {
            int kept = length;
            assertThrows(StateException.class, () -> SerialisedModel.read(Arrays.copyOf(good, kept), NaiveBayes.class), "length " + kept);
        }
        refused(Arrays.copyOf(good, good.length + 1), "cannot be read");
        refused("not a model".getBytes(StandardCharsets.UTF_8), "cannot be read");
    }

    @Test
    void refusesOversizedArrays() throws IOException {
        byte[] array = bytes(new double[] {1, 2});
        int length = array.length - 2 * Double.BYTES - Integer.BYTES;
        assertEquals(2, ByteBuffer.wrap(array).getInt(length));
        refused(ByteBuffer.wrap(array).putInt(length, Integer.MAX_VALUE - 8).array(), "REJECTED");
        refused(ByteBuffer.wrap(array).putInt(length, -1).array(), "cannot be read");
    }

    @Test
    void refusesDeepNesting() throws InterruptedException {
        byte[][] deep = new byte[1][];
        Thread writer = new Thread(null, () -> deep[0] = nested(2500), "writer with a large stack", 1 << 28);
        writer.start();
        writer.join();
        refused(deep[0], "cannot be read");
    }

    private static byte[] nested(int depth) {
        Object nested = new Object[0];
        for (int level = 0; level < depth; level++) {
            nested = new Object[] {nested};
        }
        try {
            return bytes(nested);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A changed byte gives a refusal or a model of the right kind, never another error. PipelineFile refuses it by its checksum before. */
    @Test
    void aChangedByteDoesNoHarm() {
        Random random = new Random(5);
        int refused = 0;
        for (int attempt = 0; attempt < 1000; attempt++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] ^= (byte)(1 + random.nextInt(255));
            try {
                SerialisedModel.read(changed, NaiveBayes.class);
            } catch (StateException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "refused " + refused);
    }

    @Test
    void aModelComesBackAsItWas() {
        FeatureMatrix cases = Cohorts.classes(60, 4, 2, 0.1, 1);
        for (WekaStep step : new WekaStep[] {new NaiveBayesStep(true),
            new SupportVectorMachineStep(SupportVectorMachineStep.Kernel.RBF, 2, 0.2, 1)}) {
            Classifier fitted = (Classifier)step.fit(cases, Cohorts.CLASSES, Progress.NONE).step();
            Classifier back = (Classifier)WekaStep.read(fitted.state(), NaiveBayes.class.isInstance(step.classifier(true)) ? NaiveBayes.class
                : SMO.class,
                SMO.class);
            assertArrayEquals(fitted.probabilities(cases), back.probabilities(cases));
        }
    }

    private static void refused(byte[] bytes, String reason) {
        StateException e = assertThrows(StateException.class, () -> SerialisedModel.read(bytes, NaiveBayes.class));
        assertTrue(e.getMessage().startsWith("Model: found") && e.getMessage().contains(reason), e.getMessage());
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
