package org.radflow.dicom;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.radflow.dicom.StructureSetReference.ImageKey;

/**
 * What a segmentation says about the images that it belongs to.
 *
 * @param file the segmentation
 * @param sopInstanceUid its SOPInstanceUID
 * @param frameOfReferenceUid its coordinate system, empty text if it names none
 * @param seriesInstanceUids series that it references; many files reference none
 */
public record SegmentationReference(Path file, String sopInstanceUid, String frameOfReferenceUid,
        Set<String> seriesInstanceUids) {

    /** Images that a segmentation belongs to, and what to know about the choice. */
    public record Match(List<ImageKey> images, List<String> notes) {
    }

    /** @param object read with {@link Tag#HEADER} at least */
    public static SegmentationReference of(DicomSource.DicomObject object) throws DicomException {
        DicomDataset dataset = object.dataset();
        Set<String> series = new TreeSet<>();
        for (DicomDataset referenced : dataset.items(Tag.ReferencedSeriesSequence)) {
            referenced.text(Tag.SeriesInstanceUID).ifPresent(series::add);
        }
        return new SegmentationReference(object.file(), dataset.requiredText(Tag.SOPInstanceUID),
            dataset.text(Tag.FrameOfReferenceUID).orElse(""), series);
    }

    /**
     * The images of a segmentation: those that it references by series, which must share its frame of reference if both name one; if
     * none of them is there, all images in its frame of reference, as a segmentation has a grid of its own.
     *
     * @throws DicomException if there is no such image
     */
    public Match match(Collection<ImageKey> images) throws DicomException {
        List<ImageKey> referenced =
            images.stream().distinct().filter(image -> seriesInstanceUids.contains(image.seriesInstanceUid())).toList();
        Optional<ImageKey> elsewhere = referenced.stream().filter(image -> !frameOfReferenceUid.isEmpty()
            && !image.frameOfReferenceUid().isEmpty() && !image.frameOfReferenceUid().equals(frameOfReferenceUid)).findFirst();
        if (elsewhere.isPresent()) {
            throw new DicomException(file + ": " + Tag.FrameOfReferenceUID + ": found " + frameOfReferenceUid + ", expected "
                + elsewhere.get().frameOfReferenceUid() + " of the referenced series " + elsewhere.get().seriesInstanceUid());
        }
        if (!referenced.isEmpty()) {
            return new Match(referenced, List.of());
        }
        List<ImageKey> sameFrame = frameOfReferenceUid.isEmpty() ? List.of()
            : images.stream().distinct().filter(image -> frameOfReferenceUid.equals(image.frameOfReferenceUid())).toList();
        String series = seriesInstanceUids.isEmpty() ? "no series" : "series " + String.join(", ", seriesInstanceUids);
        if (sameFrame.isEmpty()) {
            throw new DicomException(file + ": the segmentation references " + series + " in frame of reference "
                + (frameOfReferenceUid.isEmpty() ? "(none)" : frameOfReferenceUid) + "; found neither, expected one");
        }
        return new Match(sameFrame, List.of(file + ": the segmentation references " + series
            + (seriesInstanceUids.isEmpty() ? "" : ", which is absent") + "; joined by frame of reference to "
            + sameFrame.size() + " image(s)"));
    }
}
