package org.radflow.pipeline.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.Training;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;
import org.radflow.pipeline.state.StateJson;

/**
 * Fitted pipelines as JSON files: first what a reader wants to know (format, software, training data, features, roles, steps with their
 * settings), then what the steps have learned. The SHA-256 of the content stands in the file; a file that was changed, is damaged or
 * comes from elsewhere is refused. The checksum shows damage and tampering by hand; it does not prove who wrote the file.
 */
public final class PipelineFile {

    private static final String FORMAT = "radflow-pipeline-1";

    private PipelineFile() {}

    /**
     * Writes a pipeline; leaves the stream open.
     *
     * @param software name and version of what writes it
     */
    public static void write(FittedPipeline pipeline, String software, OutputStream out) throws IOException {
        State content = content(pipeline, software);
        StateJson.write(new State().put("format", FORMAT).put("sha256", checksum(content)).put("pipeline", content), out);
    }

    /**
     * Reads a pipeline, to the end of the stream.
     *
     * @param kinds the kinds of steps that can be read
     * @throws StateException when it is no such file, its checksum is wrong, or a step cannot be read
     */
    public static FittedPipeline read(InputStream in, StepKinds kinds) throws IOException {
        State file = StateJson.read(in);
        if (!file.text("format").equals(FORMAT)) {
            throw new StateException("format: found '" + file.text("format") + "', expected '" + FORMAT + "'");
        }
        State content = file.state("pipeline");
        String expected = checksum(content);
        if (!file.text("sha256").equals(expected)) {
            throw new StateException("sha256: found " + file.text("sha256") + ", expected " + expected
                    + ": the file was changed after it was written");
        }
        return pipeline(content, kinds);
    }

    private static State content(FittedPipeline pipeline, String software) {
        List<State> steps = new ArrayList<>();
        List<State> learned = new ArrayList<>();
        for (int s = 0; s < pipeline.fitted().size(); s++) {
            Step step = pipeline.specification().steps().get(s);
            steps.add(new State().put("kind", step.kind()).put("title", step.title()).put("settings", step.settings()));
            learned.add(pipeline.fitted().get(s).state());
        }
        return new State().put("software", software).put("training", training(pipeline.training()))
                .put("roles", RolesState.write(pipeline.roles())).put("steps", steps.toArray(State[]::new))
                .put("learned", learned.toArray(State[]::new));
    }

    private static FittedPipeline pipeline(State content, StepKinds kinds) {
        State[] steps = content.states("steps");
        State[] learned = content.states("learned");
        if (learned.length != steps.length) {
            throw new StateException("learned: found " + learned.length + " entries, expected one for each of " + steps.length + " steps");
        }
        List<Step> specification = new ArrayList<>();
        List<FittedStep> fitted = new ArrayList<>();
        for (int s = 0; s < steps.length; s++) {
            StepKind kind = kinds.kind(steps[s].text("kind"));
            try {
                specification.add(kind.step(steps[s].state("settings")));
                fitted.add(kind.fitted(steps[s].state("settings"), learned[s]));
            } catch (StateException e) {
                throw new StateException("step " + (s + 1) + ", " + kind.id() + ": " + e.getMessage(), e);
            }
        }
        return new FittedPipeline(new Pipeline(RolesState.read(content.state("roles")), specification), fitted,
                training(content.state("training")));
    }

    private static State training(Training training) {
        List<State> features = new ArrayList<>();
        training.features().forEach((name, properties) -> {
            State feature = new State().put("name", name);
            properties.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(property -> feature.put("property " + property.getKey(), property.getValue()));
            features.add(feature);
        });
        return new State().put("cases", training.cases()).put("sha256", training.sha256())
                .put("features", features.toArray(State[]::new));
    }

    private static Training training(State state) {
        Map<String, Map<String, String>> features = new LinkedHashMap<>();
        for (State feature : state.states("features")) {
            Map<String, String> properties = new LinkedHashMap<>();
            for (String name : feature.names()) {
                if (name.startsWith("property ")) {
                    properties.put(name.substring("property ".length()), feature.text(name));
                }
            }
            features.put(feature.text("name"), properties);
        }
        return new Training(state.number32("cases"), state.text("sha256"), features);
    }

    private static String checksum(State content) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            StateJson.write(content, bytes);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
