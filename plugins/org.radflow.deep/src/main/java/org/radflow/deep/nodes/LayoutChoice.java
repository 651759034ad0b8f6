package org.radflow.deep.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.deep.Layout;

/** Where the channels stand. */
enum LayoutChoice {
    @Label("Channels first (NCHW, PyTorch)")
    CHANNELS_FIRST(Layout.CHANNELS_FIRST),
    @Label("Channels last (NHWC, TensorFlow)")
    CHANNELS_LAST(Layout.CHANNELS_LAST);

    final Layout m_layout;

    LayoutChoice(final Layout layout) {
        m_layout = layout;
    }
}
