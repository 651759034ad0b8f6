package org.radflow.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The features of several extractors, one after the other. Immutable and thread-safe. */
public final class CombinedExtractor implements FeatureExtractor {

    private final List<FeatureExtractor> extractors;

    /** @throws IllegalArgumentException if there is none, or if two columns have one name */
    public CombinedExtractor(List<FeatureExtractor> extractors) {
        if (extractors.isEmpty()) {
            throw new IllegalArgumentException("Configurations: expected at least one, found none");
        }
        this.extractors = List.copyOf(extractors);
        Set<String> names = new HashSet<>();
        definitions().stream().map(FeatureDefinition::name).filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Configurations: expected different names or filters, found two columns '" + name + "'");
        });
    }

    @Override
    public List<FeatureDefinition> definitions() {
        return extractors.stream().flatMap(extractor -> extractor.definitions().stream()).toList();
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask) {
        return extract(image, mask, warning -> { });
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask, Consumer<String> warnings) {
        List<FeatureValue> values = new ArrayList<>();
        extractors.forEach(extractor -> values.addAll(extractor.extract(image, mask, warnings)));
        return values;
    }

    @Override
    public String describe() {
        return extractors.stream().map(FeatureExtractor::describe).collect(Collectors.joining("\n"));
    }
}
