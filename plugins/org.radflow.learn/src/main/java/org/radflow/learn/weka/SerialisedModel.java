package org.radflow.learn.weka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import org.radflow.pipeline.state.StateException;

import weka.classifiers.Classifier;

/**
 * Fitted models of Weka as bytes, in Java's serialised form, and back. This is the only place that reads serialised objects. Only classes
 * that the models here consist of are read, of limited number, size and depth; anything else in the bytes is refused before it becomes an object.
 */
final class SerialisedModel {

    private static final long BYTES = 1L << 28;
    private static final long REFERENCES = 20_000_000;
    private static final long ARRAY = 1L << 25;
    private static final long DEPTH = 2000;

    /** Classes of Weka and of Java that naive Bayes, SMO, SMOreg and MultilayerPerceptron consist of. */
    private static final Set<String> ALLOWED = Set.of(
            "java.lang.Integer", "java.lang.Number", "java.lang.Object", "java.util.ArrayList", "java.util.BitSet", "java.util.HashMap",
            "java.util.Hashtable", "java.util.Map$Entry", "java.util.Random",
            "weka.classifiers.AbstractClassifier", "weka.classifiers.bayes.NaiveBayes", "weka.classifiers.functions.Logistic",
            "weka.classifiers.functions.MultilayerPerceptron", "weka.classifiers.functions.MultilayerPerceptron$NeuralEnd",
            "weka.classifiers.functions.SMO", "weka.classifiers.functions.SMO$BinarySMO", "weka.classifiers.functions.SMOreg",
            "weka.classifiers.functions.neural.LinearUnit", "weka.classifiers.functions.neural.NeuralConnection",
            "weka.classifiers.functions.neural.NeuralNode", "weka.classifiers.functions.neural.SigmoidUnit",
            "weka.classifiers.functions.supportVector.CachedKernel", "weka.classifiers.functions.supportVector.Kernel",
            "weka.classifiers.functions.supportVector.PolyKernel", "weka.classifiers.functions.supportVector.RBFKernel",
            "weka.classifiers.functions.supportVector.RegOptimizer", "weka.classifiers.functions.supportVector.RegSMO",
            "weka.classifiers.functions.supportVector.RegSMOImproved", "weka.classifiers.functions.supportVector.SMOset",
            "weka.classifiers.rules.ZeroR",
            "weka.core.AbstractInstance", "weka.core.Attribute", "weka.core.AttributeLocator", "weka.core.DenseInstance",
            "weka.core.Instances", "weka.core.NominalAttributeInfo", "weka.core.Queue", "weka.core.Range", "weka.core.RelationalLocator",
            "weka.core.StringLocator",
            "weka.estimators.DiscreteEstimator", "weka.estimators.Estimator", "weka.estimators.KernelEstimator",
            "weka.estimators.NormalEstimator",
            "weka.filters.Filter", "weka.filters.unsupervised.attribute.NominalToBinary",
            "weka.filters.unsupervised.attribute.Normalize", "weka.filters.unsupervised.attribute.PotentialClassIgnorer",
            "weka.filters.unsupervised.attribute.Remove", "weka.filters.unsupervised.attribute.RemoveUseless",
            "weka.filters.unsupervised.attribute.ReplaceMissingValues", "weka.filters.unsupervised.attribute.Standardize");

    static {
        WekaRuntime.prepare();
    }

    private SerialisedModel() {}

    static byte[] write(Classifier model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A model from its bytes.
     *
     * @param type what it is expected to be
     * @throws StateException when the bytes hold anything else, are damaged or too large
     */
    static <T extends Classifier> T read(byte[] bytes, Class<T> type) {
        if (bytes.length > BYTES) {
            throw new StateException("Model: found " + bytes.length + " bytes, expected " + BYTES + " at most");
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(SerialisedModel::check);
            Object model = in.readObject();
            if (!type.isInstance(model) || in.read() >= 0) {
                throw new StateException("Model: found something else, expected a model of type " + type.getSimpleName() + " alone");
            }
            return type.cast(model);
        } catch (IOException | ClassNotFoundException | RuntimeException | StackOverflowError e) {
            throw e instanceof StateException known ? known
                : new StateException("Model: found bytes that cannot be read (" + e.getMessage() + "), expected a model of type "
                    + type.getSimpleName(), e);
        }
    }

    private static Status check(FilterInfo found) {
        if (found.depth() > DEPTH || found.references() > REFERENCES || found.arrayLength() > ARRAY || found.streamBytes() > BYTES) {
            return Status.REJECTED;
        }
        Class<?> type = found.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type.isPrimitive() || ALLOWED.contains(type.getName()) ? Status.ALLOWED : Status.REJECTED;
    }
}
