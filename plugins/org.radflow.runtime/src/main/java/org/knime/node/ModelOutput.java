package org.knime.node;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteOutput;

/** Where the steps of a model leave their results. */
final class ModelOutput {

    private ModelOutput() {
    }

    static final class Configure implements ConfigureOutput {

        final PortObjectSpec[] m_specs;

        String m_warning;

        Configure(final int ports) {
            m_specs = new PortObjectSpec[ports];
        }

        @Override
        public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
            m_specs[index] = spec;
        }

        @Override
        @SafeVarargs
        public final <S extends PortObjectSpec> void setOutSpecs(final S... specs) {
            System.arraycopy(specs, 0, m_specs, 0, specs.length);
        }

        @Override
        public void setWarningMessage(final String message) {
            m_warning = message;
        }
    }

    static final class Execute implements ExecuteOutput {

        final PortObject[] m_objects;

        PortObject[] m_internals = {};

        String m_warning;

        Execute(final int ports) {
            m_objects = new PortObject[ports];
        }

        @Override
        public <D extends PortObject> void setOutData(final int index, final D data) {
            m_objects[index] = data;
        }

        @Override
        @SafeVarargs
        public final <D extends PortObject> void setOutData(final D... data) {
            System.arraycopy(data, 0, m_objects, 0, data.length);
        }

        @Override
        @SafeVarargs
        public final <D extends PortObject> void setInternalData(final D... data) {
            m_internals = data.clone();
        }

        @Override
        public void setWarningMessage(final String message) {
            m_warning = message;
        }
    }
}
