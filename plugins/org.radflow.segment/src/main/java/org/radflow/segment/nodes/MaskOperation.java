package org.radflow.segment.nodes;

import java.util.function.BinaryOperator;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.Mask;
import org.radflow.segment.MaskAlgebra;

/** How the Mask Combiner combines. */
enum MaskOperation {
    @Label("And (intersection)")
    AND("and", MaskAlgebra::and),
    @Label("Or (union)")
    OR("or", MaskAlgebra::or),
    @Label("Exclusive or")
    XOR("xor", MaskAlgebra::xor),
    @Label("Subtract")
    SUBTRACT("subtract", MaskAlgebra::subtract),
    @Label("Not (rest of the image)")
    NOT("not", null);

    final String m_label;
    /** Adds one mask more; null for the only operation of a single mask. */
    final BinaryOperator<Mask> m_combine;

    MaskOperation(String label, BinaryOperator<Mask> combine) {
        m_label = label;
        m_combine = combine;
    }

    /** Refers to the setting. */
    interface Reference extends ParameterReference<MaskOperation> {}

    /** Operations of one mask. */
    static final class IsNot implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(Reference.class).isOneOf(NOT);
        }
    }
}
