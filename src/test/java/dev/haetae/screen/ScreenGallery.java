package dev.haetae.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/// Writes every screen to target/gallery, to be looked at beside the reference pictures. Not a test.
/// Arguments: languages (en,ko), layouts (portrait,landscape,contrast,low), and optionally part of a scene's name.
final class ScreenGallery {
    public static void main(String[] arguments) throws Exception {
        var languages = List.of(arguments[0].split(","));
        var layouts = List.of(arguments[1].split(","));
        String part = arguments.length > 2 ? arguments[2] : "";
        var stage = FxStage.open();
        Path folder = Files.createDirectories(Path.of("target/gallery"));
        var scenes = part.startsWith("retry-") ? Scenes.reasons() : Scenes.all();
        for (var scene : scenes.entrySet()) {
            if (Arrays.stream(part.split(",")).noneMatch(scene.getKey()::contains)) {
                continue;
            }
            for (String language : languages) {
                for (String layout : layouts) {
                    boolean wide = layout.startsWith("landscape");
                    stage.show(scene.getValue(), language, wide ? 1920 : 1080, wide ? 1080 : 1920);
                    if (layout.endsWith("contrast")) {
                        stage.look(Look.PLAIN.otherContrast());
                    } else if (layout.equals("low")) {
                        stage.look(Look.PLAIN.otherReach());
                    }
                    FxStage.pulses(20);
                    var image = FxStage.fx(() -> stage.scene().snapshot(null));
                    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png",
                            folder.resolve(scene.getKey() + "-" + layout + "-" + language + ".png").toFile());
                }
            }
        }
        System.exit(0);
    }
}
