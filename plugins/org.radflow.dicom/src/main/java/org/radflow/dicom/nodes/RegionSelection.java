package org.radflow.dicom.nodes;

import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.dicom.RoiSelector;

/** How regions are chosen. */
enum RegionSelection {
    @Label(value = "All", description = "Every region of each file.")
    ALL,
    @Label(value = "Names", description = "Exactly these names, case-sensitive; each must exist.")
    NAMES,
    @Label(value = "Wildcard", description = "Names that match, ignoring case: * is any text, ? one character.")
    WILDCARD,
    @Label(value = "Regular expression", description = "Names that match a Java regular expression as a whole.")
    REGEX;

    /** One selector per name, so that each name that does not exist is a failure of its own. */
    List<RoiSelector> selectors(String names) throws InvalidSettingsException {
        String regions = names.strip();
        if (regions.isEmpty() && this != ALL) {
            throw new InvalidSettingsException("Region names or pattern: found none, expected at least one");
        }
        try {
            return switch (this) {
                case ALL -> List.of(RoiSelector.all());
                case NAMES -> Stream.of(regions.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                    .map(RoiSelector::named).toList();
                case WILDCARD -> List.of(RoiSelector.wildcard(regions));
                case REGEX -> List.of(RoiSelector.regex(regions));
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
