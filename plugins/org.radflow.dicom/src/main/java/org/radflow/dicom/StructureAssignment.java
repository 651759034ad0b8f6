package org.radflow.dicom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.dicom.StructureSetReference.ImageKey;

/**
 * Which structure sets belong to which images.
 *
 * @param joined structure sets of each image, in the order in which they were given; images without any are absent
 * @param unjoined structure sets that belong to none of the images
 */
public record StructureAssignment(Map<ImageKey, List<Joined>> joined, List<Unjoined> unjoined) {

    /** A structure set of an image, and what to know about the choice. */
    public record Joined(StructureSetReference structureSet, List<String> notes) {
    }

    /** A structure set without image, and why. */
    public record Unjoined(StructureSetReference structureSet, DicomException reason) {
    }

    /** Joins structure sets to images as {@link StructureSetReference#match} says. */
    public static StructureAssignment of(Collection<StructureSetReference> structureSets, Collection<ImageKey> images) {
        Map<ImageKey, List<Joined>> joined = new LinkedHashMap<>();
        List<Unjoined> unjoined = new ArrayList<>();
        for (StructureSetReference structureSet : structureSets) {
            try {
                StructureSetReference.Match match = structureSet.match(images);
                for (ImageKey image : match.images()) {
                    joined.computeIfAbsent(image, key -> new ArrayList<>()).add(new Joined(structureSet, match.notes()));
                }
            } catch (DicomException e) {
                unjoined.add(new Unjoined(structureSet, e));
            }
        }
        return new StructureAssignment(joined, unjoined);
    }
}
