package org.radflow.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.radflow.features.Preparation.Prepared;
import org.radflow.features.filters.SharedConvolutions;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Computes IBSI 1 features (reference manual: arXiv 1612.07003) of a region, in one or several configurations. Configurations with the
 * same preparation, filter, re-segmentation or discretisation share that work. Immutable and thread-safe; one region is computed by the
 * calling thread alone.
 */
public final class IbsiExtractor implements FeatureExtractor {

    private static final Consumer<String> NOBODY = warning -> { };
    private static final int FEW_LEVELS = 8;
    private static final int MANY_LEVELS = 1000;

    private final List<Configuration> configurations;
    private final Map<Configuration, List<FeatureGroup<?>>> groups = new IdentityHashMap<>();

    /** One configuration without a name: image and mask as they are, no filter. */
    public IbsiExtractor(FeatureSettings settings) {
        this(List.of(new Configuration("", Preparation.NONE, settings)));
    }

    /** @throws IllegalArgumentException if there is none, or if two have the same name and filter: their columns would have one name */
    public IbsiExtractor(List<Configuration> configurations) {
        if (configurations.isEmpty()) {
            throw new IllegalArgumentException("Configurations: expected at least one, found none");
        }
        this.configurations = List.copyOf(configurations);
        configurations.forEach(configuration -> groups.put(configuration, new FamilyGroups(configuration).all()));
        Set<String> names = new HashSet<>();
        definitions().stream().map(FeatureDefinition::name).filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Configurations: expected different names or filters, found two columns '" + name + "'");
        });
    }

    @Override
    public List<FeatureDefinition> definitions() {
        return configurations.stream().flatMap(configuration -> groups.get(configuration).stream())
                .flatMap(group -> group.definitions().stream()).toList();
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask) {
        return extract(image, mask, NOBODY);
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask, Consumer<String> warnings) {
        Roi.requireSameGrid(image, mask);
        Map<Configuration, List<FeatureValue>> values = new IdentityHashMap<>();
        alike(configurations, Configuration::preparation).forEach((preparation, here) -> orMissing(here, values, () -> {
            Prepared prepared = preparation.apply(image, mask);
            SharedConvolutions convolutions = new SharedConvolutions(prepared.image());
            alike(here, Configuration::filter).forEach((filter, inImage) -> orMissing(inImage, values, () -> {
                Optional<Volume> response = filter.map(f -> f.apply(convolutions));
                alike(inImage, c -> c.settings().resegmentation()).forEach((resegmentation, inRegion) -> {
                    Roi roi = new Roi(prepared.image(), prepared.mask(), resegmentation);
                    PreparedRegion region = response.map(r -> PreparedRegion.filtered(roi.in(r)))
                            .orElseGet(() -> new PreparedRegion(image, mask, roi, resegmentation));
                    inRegion.forEach(c -> values.put(c, values(c, region, warnings)));
                });
            }));
        }));
        return configurations.stream().flatMap(configuration -> values.get(configuration).stream()).toList();
    }

    /** What a step cannot do makes the features after it missing, with the reason; those of other configurations go on. */
    private void orMissing(List<Configuration> concerned, Map<Configuration, List<FeatureValue>> values, Runnable step) {
        try {
            step.run();
        } catch (UndefinedFeatureException | IllegalArgumentException e) {
            concerned.forEach(c -> values.computeIfAbsent(c,
                    absent -> groups.get(c).stream().flatMap(group -> group.missing(e.getMessage()).stream()).toList()));
        }
    }

    /** In the order in which they were first met. */
    private static <K> Map<K, List<Configuration>> alike(List<Configuration> configurations, Function<Configuration, K> key) {
        return configurations.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private List<FeatureValue> values(Configuration configuration, PreparedRegion region, Consumer<String> warnings) {
        if (warnings != NOBODY) {
            warnAboutLevels(configuration, region, warnings);
        }
        List<FeatureValue> values = new ArrayList<>();
        for (FeatureGroup<?> group : groups.get(configuration)) {
            Cancellation.check();
            values.addAll(group.values(region));
        }
        return values;
    }

    private static void warnAboutLevels(Configuration configuration, PreparedRegion region, Consumer<String> warnings) {
        if (configuration.settings().families().stream().anyMatch(FeatureFamily::usesLevels) && region.roi().intensityCount() > 0) {
            try {
                Levels levels = region.levels(configuration.settings());
                if (levels.spread() < FEW_LEVELS || levels.spread() > MANY_LEVELS) {
                    warnings.accept("%s%s: discretisation %s leaves %d grey levels, expected %d to %d".formatted(configuration.filterName(),
                            configuration.name().isEmpty() ? "" : " (" + configuration.name() + ")", configuration.settings().discretisation(),
                            levels.spread(), FEW_LEVELS, MANY_LEVELS));
                }
            } catch (UndefinedFeatureException e) {
                warnings.accept(e.getMessage());
            }
        }
    }

    @Override
    public String describe() {
        return configurations.stream().map(configuration -> configuration.name() + ": " + configuration.describe())
                .collect(Collectors.joining("\n"));
    }
}
