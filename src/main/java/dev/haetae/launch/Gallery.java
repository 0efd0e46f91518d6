package dev.haetae.launch;

import dev.haetae.language.Messages;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.screen.gallery.Mode;
import dev.haetae.screen.gallery.Reasons;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Words;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Every screen, photographed in every language and mode at half its size, and pages that show them side by side: one
/// a screen, for whoever draws, and one a language, for whoever reads it. Motion is stilled.
final class Gallery implements LiveSource {
    private static final double HALF = .5;
    private static final int SETTLED_PULSES = 4;
    private static final int KEEP_YEARS = 5;
    private static final int RECEIPT_SECONDS = 20;

    private final Messages messages;
    private final Path folder;
    private final boolean coverWords;
    private volatile Scenes seen;

    /// @param coverWords whether bars stand in place of all words
    Gallery(Messages messages, Path folder, boolean coverWords) {
        this.messages = messages;
        this.folder = folder;
        this.coverWords = coverWords;
    }

    Path index() {
        return folder.resolve("index.html");
    }

    /// Not on the FX thread.
    /// @param parts of names of screens; an empty one means all
    /// @return how many pictures
    int write(List<Mode> modes, List<String> parts) {
        var scenes = new LinkedHashMap<String, Scenes>();
        Scenes.all().forEach(scenes::put);
        Reasons.all().forEach(scenes::put);
        scenes.keySet().removeIf(name -> parts.stream().noneMatch(name::contains));
        int taken = 0;
        try {
            for (Mode mode : modes) {
                for (String language : messages.languages()) {
                    Files.createDirectories(folder.resolve(mode.toString()).resolve(language));
                    taken += photograph(mode, language, scenes);
                }
            }
            new GalleryPages(messages, folder).write(modes, List.copyOf(scenes.keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException("no pictures can be written to " + folder, e);
        }
        return taken;
    }

    private int photograph(Mode mode, String language, Map<String, Scenes> scenes) throws IOException {
        var writing = new ArrayList<CompletableFuture<Void>>();
        KioskScreen screen = FxThread.call(() -> new KioskScreen(messages, this, _ -> { }, new ScreenSettings(true, KEEP_YEARS, RECEIPT_SECONDS, true, Optional.empty())));
        Scene scene = FxThread.call(() -> new Scene(screen.root(), mode.width(), mode.height()));
        for (var one : scenes.entrySet()) {
            seen = one.getValue();
            FxThread.call(() -> {
                screen.show(new SessionState(new Step.Attract(), seen.walk(language))); // or a hint of the scene before stays for a while
                screen.show(new SessionState(seen.step(), seen.walk(language)));
                if (!screen.look().equals(mode.look())) {
                    screen.set(mode.look());
                }
                seen.open(screen);
                return null;
            });
            FxThread.pulses(SETTLED_PULSES); // what the camera sees is drawn on the pulse after the screen has asked for it
            if (coverWords) {
                FxThread.call(() -> {
                    screen.root().applyCss(); // keys get their faces
                    screen.root().layout();
                    return cover(screen.root());
                });
            }
            BufferedImage picture = FxThread.call(() -> half(scene));
            Path file = GalleryPages.picture(folder, mode, language, one.getKey());
            writing.add(CompletableFuture.runAsync(() -> save(picture, file)));
        }
        writing.forEach(CompletableFuture::join);
        return writing.size();
    }

    /// A bar where each line stands: shape and colour of the words stay, what they say goes.
    private static Void cover(Node node) {
        if (node instanceof Words words) {
            if (words.text().codePoints().noneMatch(Character::isLetter)) {
                return null; // a number is a picture to everybody
            }
            words.getStyleClass().add("words-covered");
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Gallery::cover);
        }
        return null;
    }

    private static BufferedImage half(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(HALF, HALF));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * HALF, scene.getHeight() * HALF)); // a scrim reaches further
        var image = new WritableImage((int) (scene.getWidth() * HALF), (int) (scene.getHeight() * HALF));
        return SwingFXUtils.fromFXImage(scene.getRoot().snapshot(parameters, image), null);
    }

    private static void save(BufferedImage picture, Path file) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override public LiveView view() {
        return seen.view();
    }

    @Override public boolean pixels(ByteBuffer target) {
        return seen.pixels(target);
    }
}
