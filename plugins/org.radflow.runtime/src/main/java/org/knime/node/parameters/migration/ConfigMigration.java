package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.knime.core.node.NodeSettingsRO;
import org.radflow.runtime.parameters.SettingsPath;

/** One older form of a parameter: how it is recognised and how it is loaded. */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher) {
        m_loader = loader;
        m_matcher = matcher;
    }

    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** Null when the form is recognised by nothing but the absence of the current one. */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
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
            if (m_matcher != null || m_paths.isEmpty()) {
                return new ConfigMigration<>(m_loader, m_matcher);
            }
            final var paths = List.copyOf(m_paths);
            return new ConfigMigration<>(m_loader, settings -> paths.stream().allMatch(p -> SettingsPath.exists(settings, p)));
        }
    }
}
