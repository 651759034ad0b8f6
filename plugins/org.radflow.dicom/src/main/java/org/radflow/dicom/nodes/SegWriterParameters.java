package org.radflow.dicom.nodes;

import java.util.List;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.SourceSeries;
import org.radflow.dicom.seg.SegmentationWriter;

/** Parameters of the node "DICOM SEG Writer". */
public final class SegWriterParameters extends MaskWriterParameters {

    @Widget(title = "Segments show", description = "The category and type that the segments are coded with (SNOMED CT).")
    SegmentKind kind = SegmentKind.NEOPLASM;

    @Widget(title = "Made by", description = "Segment Algorithm Type: how the segments came about.")
    MadeBy madeBy = MadeBy.SEMIAUTOMATIC;

    @Override
    String prefix() {
        return "seg-";
    }

    @Override
    DicomWriter encode(SourceSeries source, List<NamedMask> masksOfSeries) throws DicomException {
        return SegmentationWriter.segmentation(source, masksOfSeries, kind.property, madeBy.algorithm);
    }

    /** What segments show. */
    enum SegmentKind {
        @Label(value = "Neoplasm", description = "Morphologically altered structure: neoplasm.")
        NEOPLASM(SegmentationWriter.Property.NEOPLASM),
        @Label(value = "Organ", description = "Anatomical structure: organ.")
        ORGAN(SegmentationWriter.Property.ORGAN),
        @Label(value = "Tissue", description = "Tissue: tissue, when nothing more is known.")
        TISSUE(SegmentationWriter.Property.TISSUE);

        final SegmentationWriter.Property property;

        SegmentKind(SegmentationWriter.Property property) {
            this.property = property;
        }
    }

    /** How segments were made. */
    enum MadeBy {
        @Label(value = "Hand", description = "MANUAL")
        MANUAL(SegmentationWriter.Algorithm.MANUAL),
        @Label(value = "Program with help", description = "SEMIAUTOMATIC")
        SEMIAUTOMATIC(SegmentationWriter.Algorithm.SEMIAUTOMATIC),
        @Label(value = "Program", description = "AUTOMATIC")
        AUTOMATIC(SegmentationWriter.Algorithm.AUTOMATIC);

        final SegmentationWriter.Algorithm algorithm;

        MadeBy(SegmentationWriter.Algorithm algorithm) {
            this.algorithm = algorithm;
        }
    }
}
