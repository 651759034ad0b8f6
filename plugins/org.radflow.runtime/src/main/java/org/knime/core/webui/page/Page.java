package org.knime.core.webui.page;

import java.util.Objects;
import java.util.function.Supplier;

import org.knime.core.node.FluentNodeAPI;

/** The HTML page of a view, taken from a file of a bundle or computed. */
public class Page implements FluentNodeAPI {

    private final String m_relativePath;

    Page(final String relativePath) {
        m_relativePath = Objects.requireNonNull(relativePath);
    }

    public static RequireFromFileOrString create() {
        return new RequireFromFileOrString() {
            @Override
            public RequireBundle fromFile() {
                return bundleClass -> basePath -> FromFilePage::new;
            }

            @Override
            public RequireRelativePath fromString(final StringSupplier content) {
                return Page::new;
            }
        };
    }

    /** Path of the page relative to its base path. */
    public String getRelativePath() {
        return m_relativePath;
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
