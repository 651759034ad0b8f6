package org.radflow.runtime.extension;

import java.util.Optional;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.PortType;
import org.radflow.runtime.port.PortTypeDefinition;
import org.radflow.runtime.port.PortTypeDefinitions;
import org.radflow.runtime.table.CellTypes;

/** Makes the types of cells and ports known that bundles contribute. */
public final class TypeExtensions {

    private static final String CELLS = "org.knime.core.DataType";

    private static final String PORTS = "org.knime.core.PortType";

    private TypeExtensions() {
    }

    /** @throws IllegalStateException naming a contributed class that cannot be used */
    public static void register(final IExtensionRegistry registry) {
        for (final var element : registry.getConfigurationElementsFor(CELLS)) {
            for (final var serializer : element.getChildren("serializer")) {
                registerCell(serializer);
            }
        }
        for (final var element : registry.getConfigurationElementsFor(PORTS)) {
            registerPort(element);
        }
    }

    @SuppressWarnings("unchecked") // the extension point says so
    private static void registerCell(final IConfigurationElement element) {
        final var cell = load(element, "cellClass").asSubclass(DataCell.class);
        final var name = cell.getSimpleName().replaceAll("Cell$", "");
        CellTypes.add((Class<DataCell>)cell, name, (DataCellSerializer<DataCell>)create(element, "serializerClass"));
    }

    @SuppressWarnings("unchecked") // the extension point says so
    private static void registerPort(final IConfigurationElement element) {
        final var color = element.getAttribute("color");
        PortTypeDefinitions.add(new PortTypeDefinition<>((Class<PortObject>)load(element, "objectClass"),
            (Class<PortObjectSpec>)load(element, "specClass"), element.getAttribute("name"),
            color == null ? PortType.DEFAULT_COLOR : 0xFF000000 | Integer.parseInt(color.substring(1), 16),
            Boolean.parseBoolean(element.getAttribute("hidden")),
            Optional.of((PortObjectSerializer<PortObject>)create(element, "objectSerializer")),
            Optional.ofNullable(element.getAttribute("specSerializer"))
                .map(serializer -> (PortObjectSpecSerializer<PortObjectSpec>)create(element, "specSerializer"))));
    }

    private static Class<?> load(final IConfigurationElement element, final String attribute) {
        try {
            return ContributorFactoryOSGi.resolve(element.getContributor()).loadClass(element.getAttribute(attribute));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(element.getContributor().getName() + " contributes the class "
                + element.getAttribute(attribute) + ", which cannot be loaded", e);
        }
    }

    private static Object create(final IConfigurationElement element, final String attribute) {
        try {
            return element.createExecutableExtension(attribute);
        } catch (CoreException e) {
            throw new IllegalStateException(element.getContributor().getName() + " contributes the class "
                + element.getAttribute(attribute) + ", which cannot be created: " + e.getStatus().getMessage(), e);
        }
    }
}
