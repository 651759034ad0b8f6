package org.radflow.dicom.nodes;

import java.util.List;
import java.util.Optional;

import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Tag;
import org.radflow.dicom.suv.SuvType;
import org.radflow.dicom.suv.SuvVolume;
import org.radflow.image.Volume;

/**
 * The image of a series: PET as SUV if asked for, anything else as stored.
 *
 * @param unit of SUV; empty if nothing was converted
 * @param factor by which a PET was multiplied, NaN if it differs between slices or nothing was converted
 */
record SeriesImage(Volume volume, Optional<String> unit, double factor, List<String> notes) {

    static SeriesImage load(DicomSeries series, PetValues petValues, Checkpoint checkpoint) throws DicomException {
        Optional<SuvType> suv = series.text(Tag.Modality).orElse("").equals("PT") ? petValues.suv() : Optional.empty();
        if (suv.isEmpty()) {
            return new SeriesImage(series.load(checkpoint), Optional.empty(), Double.NaN, List.of());
        }
        SuvVolume converted = SuvVolume.load(series, suv.get(), checkpoint);
        return new SeriesImage(converted.volume(), Optional.of(suv.get().unit()), converted.factor(), converted.notes());
    }
}
