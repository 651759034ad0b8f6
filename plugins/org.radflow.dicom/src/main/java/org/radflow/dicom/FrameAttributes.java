package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The attributes of one frame: those of its functional groups, then those that all frames share, then those of the image
 * (PS3.3, section C.7.6.16). An image without functional groups has the last only.
 */
final class FrameAttributes {

    private static final int DEEPEST = 3;

    private final List<DicomDataset> datasets = new ArrayList<>();
    private final DicomDataset image;

    /** @throws DicomException if there are functional groups, but none for this frame */
    FrameAttributes(DicomDataset image, int frame) throws DicomException {
        this.image = image;
        if (isMultiFrame(image)) {
            List<DicomDataset> frames = image.items(Tag.PerFrameFunctionalGroupsSequence);
            if (frame >= frames.size()) {
                throw image.problem(Tag.PerFrameFunctionalGroupsSequence, frames.size() + " items", "one for each frame");
            }
            add(frames.get(frame), 0);
            image.items(Tag.SharedFunctionalGroupsSequence).forEach(shared -> add(shared, 0));
        }
        datasets.add(image);
    }

    /** Those of the first frame, or, where its functional groups are missing, of the image. */
    static FrameAttributes ofFirst(DicomDataset image) {
        try {
            return new FrameAttributes(image, 0);
        } catch (DicomException e) {
            return new FrameAttributes(image);
        }
    }

    private FrameAttributes(DicomDataset image) {
        this.image = image;
        datasets.add(image);
    }

    static boolean isMultiFrame(DicomDataset image) {
        return image.has(Tag.PerFrameFunctionalGroupsSequence);
    }

    private void add(DicomDataset groups, int depth) {
        datasets.add(groups);
        if (depth < DEEPEST) {
            groups.firstItems().forEach(item -> add(item, depth + 1));
        }
    }

    /** The innermost data set that has the attribute; the image itself if none has. */
    DicomDataset with(Tag tag) {
        return datasets.stream().filter(dataset -> dataset.has(tag)).findFirst().orElse(image);
    }

    Optional<String> text(Tag tag) {
        return with(tag).text(tag);
    }

    OptionalDouble number(Tag tag) throws DicomException {
        return with(tag).number(tag);
    }

    double[] numbers(Tag tag, int count) throws DicomException {
        return with(tag).numbers(tag, count);
    }
}
