package org.radflow.pipeline.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Nodes and connections of a saved workflow (a folder with {@code workflow.knime}). Only this folder is read; document types, entities, files
 * above 64 MB and paths that lead out of the folder are refused. Components and metanodes are not entered.
 *
 * @param nodes       by their numbers
 * @param connections between ports; port 0 is that of flow variables
 */
record WorkflowFile(Map<Integer, Node> nodes, List<Connection> connections) {

    private static final long LARGEST = 64L << 20;

    /** @param factory name of the factory class; empty when unknown */
    record Node(int number, String name, String factory) {}

    record Connection(int source, int sourcePort, int destination, int destinationPort) {}

    /** @throws IOException when the folder holds no workflow that can be read; names the file */
    static WorkflowFile read(Path folder) throws IOException {
        Map<String, String> entries = entries(folder.resolve("workflow.knime"));
        Map<Integer, Node> nodes = new LinkedHashMap<>();
        List<Connection> connections = new ArrayList<>();
        for (String key : entries.keySet()) {
            String parent = key.substring(0, Math.max(0, key.lastIndexOf('/')));
            if (key.matches("nodes/[^/]+/id")) {
                int number = number(entries, key);
                nodes.put(number, node(folder, number, entries.getOrDefault(parent + "/node_settings_file", "")));
            } else if (key.matches("connections/[^/]+/sourceID")) {
                connections.add(new Connection(number(entries, key), number(entries, parent + "/sourcePort"),
                        number(entries, parent + "/destID"), number(entries, parent + "/destPort")));
            }
        }
        return new WorkflowFile(nodes, connections);
    }

    private static Node node(Path folder, int number, String file) throws IOException {
        Path settings = folder.resolve(file).normalize();
        if (!settings.startsWith(folder.normalize())) {
            throw new IOException("workflow.knime: node " + number + " names a file outside the workflow, expected one inside");
        }
        String name = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file;
        return new Node(number, name, Files.isRegularFile(settings) ? entries(settings).getOrDefault("factory", "") : "");
    }

    private static int number(Map<String, String> entries, String key) throws IOException {
        try {
            return Integer.parseInt(entries.getOrDefault(key, ""));
        } catch (NumberFormatException e) {
            throw new IOException("workflow.knime: found no whole number at " + key + ", expected one", e);
        }
    }

    /** Values by the names of their configs and their own, joined by slashes. */
    private static Map<String, String> entries(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + ": found no file of up to 64 MB in the workflow's folder, expected one");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            return entries(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IOException(file.getFileName() + ": not the XML of a workflow: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> entries(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> entries = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String key = String.valueOf(xml.getAttributeValue(null, "key"));
                path.addLast(path.isEmpty() ? "" : path.getLast().isEmpty() ? key : path.getLast() + "/" + key);
                if (xml.getLocalName().equals("entry") && xml.getAttributeValue(null, "value") != null) {
                    entries.put(path.getLast(), xml.getAttributeValue(null, "value"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
            }
        }
        return entries;
    }

    /** Nodes whose output leads, through any number of nodes, to an input port of a node, the nearest first; flow variables do not count. */
    List<Node> above(int destination, int port) {
        List<Node> found = new ArrayList<>();
        Deque<Connection> next = new ArrayDeque<>(connections.stream()
                .filter(c -> c.destination() == destination && c.destinationPort() == port).toList());
        while (!next.isEmpty()) {
            Node node = nodes.get(next.removeFirst().source());
            if (node != null && !found.contains(node)) {
                found.add(node);
                connections.stream().filter(c -> c.destination() == node.number() && c.destinationPort() > 0 && c.sourcePort() > 0)
                        .forEach(next::addLast);
            }
        }
        return found;
    }
}
