package org.radflow.learn.pmml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.radflow.learn.linear.LinearModel;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.LinearColumns.Sum;
import org.radflow.pipeline.model.Regression;

/**
 * Writes fitted pipelines as PMML 4.4 (Data Mining Group, dmg.org/pmml/v4-4-1): steps before the model as derived fields, linear models as
 * RegressionModel, trees whose sum is a probability or a number as MiningModel of TreeModels. The document asks its reader to refuse cases with
 * missing values.
 */
public final class PmmlExport {

    private PmmlExport() {}

    /**
     * Leaves the stream open.
     *
     * @param software name and version of what writes it
     * @throws DataException naming the step that PMML cannot say
     */
    public static void write(FittedPipeline pipeline, String software, OutputStream out) throws IOException {
        FittedStep model = model(pipeline);
        Fields fields = new Fields(pipeline);
        List<String> read = fields.read(model.inputs());
        String target = model instanceof Classifier classifier ? classifier.outcome() : ((Regression)model).outcome();
        List<String> classes = model instanceof Classifier classifier ? classifier.classes() : List.of();
        try {
            XmlElements xml = new XmlElements(out);
            xml.open("PMML", "version", "4.4", "xmlns", "http://www.dmg.org/PMML-4_4");
            xml.open("Header", "description", "Fitted to " + pipeline.training().cases() + " cases")
                .empty("Application", "name", "Radflow", "version", software).close();
            dictionary(xml, read, target, classes);
            transformations(xml, fields.made(model.inputs()));
            ModelElements elements = new ModelElements(xml, fields, read, target, classes);
            if (model instanceof LinearModel linear) {
                elements.regression(linear);
            } else {
                elements.trees((TreeEnsemble)model);
            }
            xml.close().end();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static FittedStep model(FittedPipeline pipeline) {
        FittedStep last = pipeline.last();
        boolean trees = last instanceof TreeEnsemble ensemble && ensemble.link() != TreeEnsemble.Link.SOFTMAX;
        if (last instanceof LinearModel || trees) {
            return last;
        }
        throw new DataException(last == null ? "Pipeline: found no step, expected a model"
            : ("Step %d, %s: cannot be written as PMML, expected a linear model, a decision tree, bagging, a random forest, "
                + "or gradient boosting of a number").formatted(pipeline.fitted().size(),
                    pipeline.specification().steps().get(pipeline.fitted().size() - 1).title()));
    }

    private static void dictionary(XmlElements xml, List<String> read, String target, List<String> classes) throws XMLStreamException {
        xml.open("DataDictionary", "numberOfFields", read.size() + 1);
        for (String field : read) {
            xml.empty("DataField", "name", field, "optype", "continuous", "dataType", "double");
        }
        xml.open("DataField", "name", target, "optype", classes.isEmpty() ? "continuous" : "categorical", "dataType",
            classes.isEmpty() ? "double" : "string");
        for (String name : classes) {
            xml.empty("Value", "value", name);
        }
        xml.close().close();
    }

    private static void transformations(XmlElements xml, List<Sum> made) throws XMLStreamException {
        if (made.isEmpty()) {
            return;
        }
        xml.open("TransformationDictionary");
        for (Sum sum : made) {
            xml.open("DerivedField", "name", sum.column(), "optype", "continuous", "dataType", "double").open("Apply", "function", "sum")
                .number("Constant", sum.offset());
            for (int i = 0; i < sum.weights().length; i++) {
                xml.open("Apply", "function", "*").number("Constant", sum.weights()[i]).empty("FieldRef", "field", sum.inputs().get(i)).close();
            }
            xml.close().close();
        }
        xml.close();
    }

    /** Names of the outputs, as the columns that the pipeline adds. */
    static void outputs(XmlElements xml, String target, List<String> classes) throws XMLStreamException {
        xml.open("Output").empty("OutputField", "name", PredictionColumns.prediction(target), "feature", "predictedValue", "optype",
            classes.isEmpty() ? "continuous" : "categorical", "dataType", classes.isEmpty() ? "double" : "string");
        for (String name : classes) {
            xml.empty("OutputField", "name", PredictionColumns.probability(target, name), "feature", "probability", "value", name, "optype",
                "continuous", "dataType", "double");
        }
        xml.close();
    }
}
