package org.radflow.deep.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "CNN Classifier Apply". */
public final class CnnClassifierApplyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("CNN Classifier Apply").icon("icons/cnn-classifier-apply.png")
        .shortDescription("Predicts the class of regions by a trained convolutional network.")
        .fullDescription("""
                For each row, shows the region that the mask marks in the image to a network in the ONNX format whose output has a value for each
                class. The region is shown as in the "Deep Feature Extractor": a slice, all slices, planes or neighbouring slices in the channels
                (2.5D), or a volume; cropped, resampled and scaled as the network was trained.
                <p>
                <b>Method.</b> The output becomes probabilities by softmax, sigmoid, or as it is. Of several slices the mean of the probabilities is
                taken. The class of the highest probability is predicted, of equal ones the first. A network with a single output gives the
                probability of the second of two classes.
                </p>
                <p>
                <b>Columns.</b> <tt>P (outcome=class)</tt> for each class, <tt>Prediction (outcome)</tt>, named as the models of Radflow name theirs,
                so that its evaluation nodes find them; <i>Network Hash</i>, the SHA-256 of the network's file.
                </p>
                <p>
                <b>Units.</b> Lengths are in mm, windows in the unit of the image. Probabilities are from 0 to 1.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives missing results with the same reason; an empty mask, a mask on another grid than
                its image, and outputs that are no probabilities give missing results that say so. Other rows go on; a warning counts them.
                </p>
                <p>
                <b>Networks.</b> As for the "Deep Feature Extractor": all weights in the file, operators of ONNX and ONNX Runtime only, one thread a
                row; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> ONNX specification; ONNX Runtime 1.23.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Regions", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Predictions", "The input with probabilities and predicted class appended."))
        .model(model -> model.parametersClass(CnnClassifierApplyParameters.class).configure(CnnClassifierApply::configure)
            .execute(CnnClassifierApply::execute))
        .nodeType(NodeType.Predictor).keywords("CNN", "ONNX", "deep learning", "classification", "predictor", "inference");

    /** Called by the platform. */
    public CnnClassifierApplyNodeFactory() {
        super(NODE);
    }
}
