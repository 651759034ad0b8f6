package org.radflow.image.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.radflow.image.picture.Snapshot;
import org.radflow.image.picture.Window;

/** Opens the page in headless Chromium, in a frame that answers as the platform does. Skipped where there is no Chromium. */
class ViewerPageTest {

    private static final boolean UPDATE = Boolean.getBoolean("radflow.images.update");
    private static final Path IMAGES = Path.of(System.getProperty("radflow.root", "../.."), "docs/images");

    @TempDir
    Path folder;

    private final SyntheticThorax thorax = new SyntheticThorax();

    private BufferedDataTable table() throws IOException {
        final DataTableSpec spec = new DataTableSpec(new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Tumour", MaskCell.TYPE).createSpec(), new DataColumnSpecCreator("Lungs", MaskCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Modality", StringCell.TYPE).createSpec());
        final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);
        final BufferedDataContainer container = exec.createDataContainer(spec);
        container.addRowToTable(new DefaultRow("synthetic thorax", new VolumeCell(exec.createFileStore("image"), thorax.image),
            new MaskCell(exec.createFileStore("tumour"), thorax.tumour), new MaskCell(exec.createFileStore("lungs"), thorax.lungs),
                new StringCell("CT")));
        container.close();
        return container.getTable();
    }

    /** What the page asks at first, by method and parameters. */
    private static Map<String, Object> answers(final VolumeViewService service) {
        final Map<String, Object> image = service.image(0, "Image");
        final Map<String, Object> answers = new LinkedHashMap<>(Map.of("image|0|Image", image));
        for (final Object plane : (List<?>)image.get("planes")) {
            final String name = (String)((Map<?, ?>)plane).get("name");
            final int start = (Integer)((Map<?, ?>)plane).get("start");
            final String place = name + "|" + start;
            answers.put("slice|0|Image|" + place, service.slice(0, "Image", name, start));
            answers.put("maskSlice|0|Tumour|" + place, service.maskSlice(0, "Tumour", name, start));
            answers.put("maskSlice|0|Lungs|" + place, service.maskSlice(0, "Lungs", name, start));
        }
        return answers;
    }

    private static String json(final Object value) {
        if (value instanceof Map<?, ?> map) {
            final StringJoiner members = new StringJoiner(",", "{", "}");
            map.forEach((name, member) -> members.add(json(name) + ":" + json(member)));
            return members.toString();
        }
        if (value instanceof List<?> list) {
            final StringJoiner elements = new StringJoiner(",", "[", "]");
            list.forEach(element -> elements.add(json(element)));
            return elements.toString();
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static String frame(final VolumeViewService service) {
        return "<!DOCTYPE html><html><body style='margin:0;overflow:hidden'><iframe src='viewer.html' "
            + "style='border:0;width:1200px;height:480px'></iframe><script>\n"
            + "const answers = " + json(answers(service)) + ";\nconst cases = " + json(Map.of("result", service.cases())) + """
                ;
                function answer(request) {
                  if (request.method === "getConfig") {
                    return {nodeId: "1", projectId: "p", workflowId: "w", extensionType: "view"};
                  }
                  const asked = request.params[0];
                  if (asked.serviceType === "initial_data") {
                    return {result: JSON.stringify(cases)};
                  }
                  const call = JSON.parse(asked.dataServiceRequest);
                  const key = [call.method].concat(call.params).join("|");
                  return {result: JSON.stringify(key in answers ? {jsonrpc: "2.0", id: call.id, result: answers[key]}
                    : {jsonrpc: "2.0", id: call.id, error: {code: 1, message: "not asked for at first: " + key}})};
                }
                window.addEventListener("message", event => {
                  const message = event.data;
                  if (message && message.type === "UIExtensionRequest") {
                    event.source.postMessage({type: "UIExtensionResponse", requestId: message.requestId, payload: answer(message.payload)}, "*");
                  }
                });
                </script></body></html>
                """;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(place -> Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome").map(name -> Path.of(place, name)))
            .filter(Files::isExecutable).findFirst();
    }

    private static int count(final BufferedImage picture, final int fromX, final int toX, final int rgb) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = fromX; x < toX; x++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void chromiumShowsTheImageAndItsOverlays() throws Exception {
        final Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium on the path");
        Files.writeString(folder.resolve("viewer.html"), VolumeViews.page());
        Files.writeString(folder.resolve("index.html"), frame(new VolumeViewService(table())));
        final Path shot = folder.resolve("shot.png");
        final Process browser = new ProcessBuilder(chromium.get().toString(), "--headless", "--no-sandbox", "--disable-gpu",
            "--allow-file-access-from-files", "--window-size=1200,480", "--virtual-time-budget=10000", "--user-data-dir=" + folder.resolve("profile"),
                "--screenshot=" + shot,
            folder.resolve("index.html").toUri().toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        if (!browser.waitFor(2, TimeUnit.MINUTES)) {
            browser.destroyForcibly();
        }
        assumeTrue(Files.exists(shot), "Chromium does not run here");
        final BufferedImage picture = ImageIO.read(shot.toFile());
        assertEquals(1200, picture.getWidth());
        assertTrue(count(picture, 0, 400, 0xFFFFFF) > 500, "vertebra, white in the axial plane");
        for (int plane = 0; plane < 3; plane++) {
            assertTrue(count(picture, 400 * plane, 400 * plane + 400, 0) > 1000, "air, black");
            assertTrue(orange(picture, 400 * plane) > 200, "rim of the tumour in plane " + plane);
        }
        if (UPDATE) {
            ImageIO.write(picture, "png", IMAGES.resolve("viewer.png").toFile());
            Files.write(IMAGES.resolve("snapshot.png"), new Snapshot(thorax.image, thorax.tumour, Window.ofModality("CT", thorax.image.voxels()),
                280).planes().png());
        }
    }

    /** Pixels in which red leads green leads blue by far, as in the first overlay's colour. */
    private static int orange(final BufferedImage picture, final int fromX) {
        int count = 0;
        for (int y = 40; y < picture.getHeight(); y++) {
            for (int x = fromX; x < fromX + 400; x++) {
                final int rgb = picture.getRGB(x, y);
                count += (rgb >> 16 & 0xFF) > (rgb >> 8 & 0xFF) + 30 && (rgb >> 8 & 0xFF) > (rgb & 0xFF) + 60 ? 1 : 0;
            }
        }
        return count;
    }
}
