package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.knime.core.node.NodeSettingsRO;
import org.radflow.runtime.parameters.SettingsPath;

/** One older form of a parameter: how it is recognised and how it is loaded. */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private final Collection<List<String>> m_deprecatedPaths;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher,
        final Collection<List<String>> deprecatedPaths) {
        m_loader = loader;
        m_matcher = matcher;
        m_deprecatedPaths = deprecatedPaths;
    }

    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** Null when the form is recognised by nothing but the absence of the current one. */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
    }

    /** The settings of the older form that the current one does not have, each with the keys from the outermost to the innermost. */
    public Collection<List<String>> getDeprecatedConfigPaths() {
        return m_deprecatedPaths;
    }

    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /** Collects how the older form is recognised: by a matcher or by paths that must all exist. */
    public static final class Builder<T> {

        private final ParametersLoader<T> m_loader;

        private final List<String[]> m_paths = new ArrayList<>();

        private Predicate<NodeSettingsRO> m_matcher;

        public Builder(final ParametersLoader<T> loader) {
            m_loader = Objects.requireNonNull(loader);
        }

        public Builder<T> withDeprecatedConfigPath(final String... configKeys) {
            m_paths.add(configKeys.clone());
            return this;
        }

        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            m_matcher = matcher;
            return this;
        }

        public ConfigMigration<T> build() {
            final var paths = m_paths.stream().map(List::of).toList();
            final var matcher = m_matcher != null || paths.isEmpty() ? m_matcher
                : (Predicate<NodeSettingsRO>)settings -> m_paths.stream().allMatch(path -> SettingsPath.exists(settings, path));
            return new ConfigMigration<>(m_loader, matcher, paths);
        }
    }
}
