package org.radflow.learn.trees;

import java.util.ArrayList;
import java.util.List;

/** Builds a {@link DecisionTree} node by node, in preorder. Not thread-safe. */
public final class TreeBuilder {

    private static final class Node {
        private int feature = -1;
        private double threshold;
        private int right;
        private double leftShare;
        private double cover;
        private double[] values;
    }

    private final List<Node> m_nodes = new ArrayList<>();
    private final int m_outputs;

    public TreeBuilder(int outputs) {
        m_outputs = outputs;
    }

    /** Number of the next node. */
    public int next() {
        return m_nodes.size();
    }

    /** @param values per output */
    public void leaf(double cover, double[] values) {
        Node leaf = new Node();
        leaf.cover = cover;
        leaf.values = values.clone();
        m_nodes.add(leaf);
    }

    /**
     * Begins a node that asks for a feature: cases below the threshold go left. Its left subtree comes next, then {@link #right}.
     *
     * @return its number
     */
    public int split(int feature, double threshold, double leftShare) {
        Node split = new Node();
        split.feature = feature;
        split.threshold = threshold;
        split.leftShare = leftShare;
        m_nodes.add(split);
        return m_nodes.size() - 1;
    }

    /** Says that the left subtree of a node is complete and its right one comes next. */
    public void right(int node) {
        m_nodes.get(node).right = m_nodes.size();
    }

    /** The complete tree. */
    public DecisionTree build() {
        int size = m_nodes.size();
        for (int i = size - 1; i >= 0; i--) {
            Node node = m_nodes.get(i);
            if (node.feature >= 0) {
                average(node, m_nodes.get(i + 1), m_nodes.get(node.right));
            }
        }
        return new DecisionTree(m_nodes.stream().mapToInt(node -> node.feature).toArray(),
                m_nodes.stream().mapToDouble(node -> node.threshold).toArray(), m_nodes.stream().mapToInt(node -> node.right).toArray(),
                m_nodes.stream().mapToDouble(node -> node.leftShare).toArray(), m_nodes.stream().mapToDouble(node -> node.cover).toArray(),
                m_nodes.stream().map(node -> node.values).toArray(double[][]::new));
    }

    private void average(Node node, Node left, Node right) {
        node.cover = left.cover + right.cover;
        node.values = new double[m_outputs];
        double share = node.cover == 0 ? 0.5 : left.cover / node.cover;
        for (int output = 0; output < m_outputs; output++) {
            node.values[output] = share * left.values[output] + (1 - share) * right.values[output];
        }
    }
}
