package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.dicom.synthetic.SyntheticImages;

/** Parameters of the node "Synthetic Cohort". */
public final class SyntheticCohortParameters implements NodeParameters {

    @Widget(title = "Number of patients", description = "From 1 to 999. A patient is the same in a cohort of any size.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMost999.class)
    int patients = 40;

    @Widget(title = "Seed",
        description = "The same seed gives the same images and the same table on every machine; another one gives other patients.")
    long seed = 1;

    @Widget(title = "Case mix", advanced = true, description = "From 0 to below 1. 0: patients alternate between the scanners, whatever"
        + " their outcome. Above: scanner B gets the severe cases; a patient with a poor outcome is there with probability (1 + case mix) / 2,"
        + " one with a good outcome with (1 - case mix) / 2.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = Below1.class)
    @Migrate(loadDefaultIfAbsent = true)
    double caseMix;

    @Widget(title = "Images", description = "What is taken of the patients. Patients, contours and outcomes are the same.")
    @Migrate(loadDefaultIfAbsent = true)
    Images images = Images.CT;

    @Widget(title = "Write to folder", description = "Folder that receives <tt>dicom/</tt>, <tt>clinical.csv</tt> and"
        + " <tt>truth.csv</tt>. If empty, a folder for this seed and number of patients in the system's folder for temporary"
        + " files. Its <tt>dicom</tt> folder must not hold other files.")
    String folder = "";

    @Widget(title = "Use this folder instead", description = "A folder of DICOM files of your own. If given, nothing is"
        + " written: the first output names this folder and the clinical table is empty. A workflow can so be tried on the"
        + " synthetic cohort and then pointed at real data by one flow variable.")
    String input = "";

    /** Kinds of images. */
    enum Images {
        @Label(value = "CT", description = "Chest CT, HU.")
        CT(SyntheticImages.CT),
        @Label(value = "PET", description = "FDG PET in Bq/ml, decay corrected to the start of the scan, with what SUV needs.")
        PET(SyntheticImages.PET),
        @Label(value = "MR", description = "T1-weighted MR, whose gain and coil field differ between scanners and patients.")
        MR(SyntheticImages.MR);

        final SyntheticImages images;

        Images(SyntheticImages images) {
            this.images = images;
        }
    }

    static final class AtMost999 extends MaxValidation {
        @Override
        protected double getMax() {
            return 999;
        }
    }

    static final class Below1 extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }

        @Override
        public boolean isExclusive() {
            return true;
        }
    }
}
