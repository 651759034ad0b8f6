package org.radflow.dicom.nodes;

import java.util.List;

import org.knime.node.parameters.Widget;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.SourceSeries;
import org.radflow.dicom.StructureSetWriter;

/** Parameters of the node "RTSTRUCT Writer". */
public final class RtStructWriterParameters extends MaskWriterParameters {

    @Widget(title = "Type of the ROIs", description = "RT ROI Interpreted Type, as in <tt>GTV</tt>, <tt>CTV</tt> or <tt>ORGAN</tt>. May be"
        + " empty.")
    String type = "GTV";

    @Override
    String prefix() {
        return "rtstruct-";
    }

    @Override
    DicomWriter encode(SourceSeries source, List<NamedMask> masksOfSeries) throws DicomException {
        return StructureSetWriter.structureSet(source, masksOfSeries, type.strip());
    }
}
