package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.knime.core.node.FluentNodeAPI;

/** The HTML page of a view, taken from a file of a bundle or computed, with what it loads. */
public class Page implements Resource, FluentNodeAPI {

    private final Resource m_page;

    private final Map<String, Resource> m_resources = new LinkedHashMap<>();

    private final Map<String, Function<String, Resource>> m_folders = new LinkedHashMap<>();

    Page(final Resource page) {
        m_page = page;
    }

    /** A resource at its path. */
    record Content(String getRelativePath, Source source) implements Resource {

        /** Opens the content. */
        interface Source {
            InputStream open() throws IOException;
        }

        Content {
            Objects.requireNonNull(getRelativePath, "relative path");
        }

        static Content of(final Supplier<String> text, final String path) {
            return new Content(path, () -> new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return source.open();
        }
    }

    public static RequireFromFileOrString create() {
        return new RequireFromFileOrString() {
            @Override
            public RequireBundle fromFile() {
                return bundleClass -> basePath -> path -> new FromFilePage(bundleClass, basePath, path);
            }

            @Override
            public RequireRelativePath fromString(final StringSupplier content) {
                return path -> new Page(Content.of(content, path));
            }
        };
    }

    /** Path of the page relative to its base path. */
    @Override
    public String getRelativePath() {
        return m_page.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_page.getInputStream();
    }

    /** Adds a text that the page loads. */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        return add(Content.of(content, relativePath));
    }

    /** Adds a file that the page loads. */
    public Page addResource(final Supplier<InputStream> content, final String relativePath) {
        return add(new Content(relativePath, content::get));
    }

    final Page add(final Resource resource) {
        m_resources.put(resource.getRelativePath(), resource);
        return this;
    }

    final void addFolder(final String prefix, final Function<String, Resource> content) {
        m_folders.put(prefix, content);
    }

    /** What the page loads from a path. */
    public Optional<Resource> getResource(final String relativePath) {
        return Optional.ofNullable(m_resources.get(relativePath)).or(() -> m_folders.entrySet().stream()
            .filter(folder -> relativePath.startsWith(folder.getKey())).findFirst()
            .map(folder -> folder.getValue().apply(relativePath)));
    }

    /** First step. */
    public interface RequireFromFileOrString {
        RequireBundle fromFile();

        RequireRelativePath fromString(StringSupplier content);
    }

    /** Names the bundle of a page from a file by one of its classes. */
    public interface RequireBundle {
        RequireBasePath bundleClass(Class<?> clazz);
    }

    /** Names the folder of a page from a file. */
    public interface RequireBasePath {
        RequireRelativeFilePath basePath(String basePath);
    }

    /** Names the file of a page. */
    public interface RequireRelativeFilePath {
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /** Names the path of a computed page. */
    public interface RequireRelativePath {
        Page relativePath(String relativePath);
    }

    /** Computes a page. */
    public interface StringSupplier extends Supplier<String> {
    }
}
