package org.radflow.features.roi;

import java.util.function.ToDoubleFunction;

/**
 * One feature: its names and its formula over the quantity {@code M} that its family computes once per region.
 *
 * @param tag     short name as used in tables, e.g. {@code morph_volume}
 * @param ibsiCode four-character code of the IBSI reference manual (arXiv 1612.07003)
 * @param title   name in the IBSI reference manual
 * @param unit    unit of the value: {@code mm}, {@code mm2}, {@code mm3}, {@code intensity} (the image's own unit) or combinations;
 *                {@code 1} when dimensionless
 * @param formula value of the feature; throws {@link UndefinedFeatureException} where the definition has no value
 */
public record Feature<M>(String tag, String ibsiCode, String title, String unit, ToDoubleFunction<M> formula) {}
