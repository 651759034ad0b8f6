package org.radflow.dicom;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a structure set says about the images that it belongs to.
 *
 * @param file the structure set
 * @param sopInstanceUid its SOPInstanceUID
 * @param frameOfReferenceUids frames of reference of its ROIs
 * @param seriesInstanceUids series that its contours were drawn on
 */
public record StructureSetReference(Path file, String sopInstanceUid, Set<String> frameOfReferenceUids,
        Set<String> seriesInstanceUids) {

    /** The two UIDs by which a structure set finds an image series. */
    public record ImageKey(String seriesInstanceUid, String frameOfReferenceUid) {
    }

    /** Images that a structure set belongs to, and what to know about the choice. */
    public record Match(List<ImageKey> images, List<String> notes) {
    }

    static StructureSetReference of(DicomSource.DicomObject object) throws DicomException {
        DicomDataset dataset = object.dataset();
        Set<String> frames = new TreeSet<>();
        Set<String> series = new TreeSet<>();
        for (DicomDataset frame : dataset.items(Tag.ReferencedFrameOfReferenceSequence)) {
            frame.text(Tag.FrameOfReferenceUID).ifPresent(frames::add);
            for (DicomDataset study : frame.items(Tag.RTReferencedStudySequence)) {
                for (DicomDataset referenced : study.items(Tag.RTReferencedSeriesSequence)) {
                    referenced.text(Tag.SeriesInstanceUID).ifPresent(series::add);
                }
            }
        }
        return new StructureSetReference(object.file(), dataset.requiredText(Tag.SOPInstanceUID), frames,
            series);
    }

    /**
     * The images that this structure set was drawn on: those that it references by series, which must share its frame of
     * reference; if none of them is there, the only image in its frame of reference.
     *
     * @throws DicomException if there is no such image, or several
     */
    public Match match(Collection<ImageKey> images) throws DicomException {
        List<ImageKey> referenced =
            images.stream().distinct().filter(image -> seriesInstanceUids.contains(image.seriesInstanceUid)).toList();
        for (ImageKey image : referenced) {
            if (!frameOfReferenceUids.isEmpty() && !frameOfReferenceUids.contains(image.frameOfReferenceUid)) {
                throw new DicomException(file, Tag.FrameOfReferenceUID, String.join(", ", frameOfReferenceUids),
                    image.frameOfReferenceUid + " of the referenced series " + image.seriesInstanceUid);
            }
        }
        if (!referenced.isEmpty()) {
            return new Match(referenced, List.of());
        }
        List<ImageKey> sameFrame = images.stream().distinct()
            .filter(image -> frameOfReferenceUids.contains(image.frameOfReferenceUid)).toList();
        if (sameFrame.size() != 1) {
            throw new DicomException(file, "the structure set references series " + list(seriesInstanceUids)
                + " in frame of reference " + list(frameOfReferenceUids) + "; found no such series and "
                + (sameFrame.isEmpty() ? "none" : sameFrame.size() + " series") + " in that frame, expected one");
        }
        return new Match(sameFrame, List.of(file + ": the referenced series " + list(seriesInstanceUids)
            + " is absent; joined to series " + sameFrame.get(0).seriesInstanceUid + " by frame of reference"));
    }

    private static String list(Set<String> uids) {
        return uids.isEmpty() ? "(none)" : String.join(", ", uids);
    }
}
