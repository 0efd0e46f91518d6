package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictogramTest {
    private static final double[] MOMENTS = {0.16, 0.42, 0.95, 1.55, 2.05};

    private static final int SIZE = 208;
    private static final int CORNER = 40;

    static Map<String, Supplier<Pictogram>> all() {
        Map<String, Supplier<Pictogram>> all = new LinkedHashMap<>();
        for (RejectReason reason : RejectReason.values()) {
            all.put(reason.name(), () -> Pictogram.of(reason));
        }
        for (Challenge challenge : Challenge.values()) {
            all.put(challenge.name(), () -> Pictogram.of(challenge));
        }
        for (String name : NamedActs.NAMES) {
            all.put(name, () -> Pictogram.named(name));
        }
        return all;
    }

    static List<String> names() {
        return List.copyOf(all().keySet());
    }

    @ParameterizedTest @MethodSource("names") void movesWithinOneLoop(String name) {
        List<WritableImage> photographs = photographs(all().get(name), name);
        int moving = 0;
        for (int i = 1; i < photographs.size(); i++) {
            moving = Math.max(moving, Stage.difference(photographs.getFirst(), photographs.get(i)));
        }
        assertTrue(moving > 300, name + " moves only " + moving + " pixels");
    }

    @ParameterizedTest @EnumSource(RejectReason.class) void silentReasonsAllLookLikeTheSameFriendlyCall(RejectReason reason) {
        if (!reason.silent()) {
            return;
        }
        List<WritableImage> friendly = photographs(() -> Pictogram.named("staff"), null);
        List<WritableImage> silent = photographs(() -> Pictogram.of(reason), null);
        for (int i = 0; i < friendly.size(); i++) {
            assertEquals(0, Stage.difference(friendly.get(i), silent.get(i)), reason + " looks different");
        }
    }

    /// Those who want little motion see one picture for two seconds: nothing in it may be cut off by the plate's edge.
    @ParameterizedTest @MethodSource("names") void standsWholeOnItsPlateWhenCalm(String name) {
        if (name.equals("FACE_BRIGHT") || name.equals("welcome")) { // the lamp hangs from the edge; the first screen's has no plate
            return;
        }
        for (double seconds : new double[] {0, 2}) {
            WritableImage calm = Stage.on(() -> {
                Pictogram pictogram = all().get(name).get();
                Pane root = Stage.scene(pictogram, SIZE, SIZE, "lamp");
                pictogram.showCalm(seconds);
                WritableImage taken = Stage.photograph(root);
                Stage.keep(taken, "calm-" + name + "-" + (int) seconds);
                root.getChildren().clear();
                return taken;
            });
            assertEquals(Set.of(), cut(calm), name + " is cut at " + seconds);
        }
    }

    /// Where something other than the plate reaches its edge; in its rounded corners, where something is seen outside it.
    private static Set<String> cut(WritableImage picture) {
        var pixels = picture.getPixelReader();
        int plate = pixels.getArgb(SIZE / 2, 1);
        int outside = pixels.getArgb(0, 0);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < SIZE; i++) {
            boolean corner = i < CORNER || i >= SIZE - CORNER;
            for (int[] at : new int[][] {{i, 1}, {i, SIZE - 2}, {1, i}, {SIZE - 2, i}}) {
                int argb = pixels.getArgb(at[0], at[1]);
                if (corner ? dark(argb) : argb != plate) {
                    found.add(at[0] + "," + at[1]);
                }
            }
        }
        return outside == 0xFFFFFFFF ? found : Set.of("the plate's corner is square");
    }

    private static boolean dark(int argb) {
        return (argb & 0xFF) < 0xC0;
    }

    @Test void movesByItselfInASceneAndStopsWhenItLeaves() {
        int before = Stage.on(Pulse::listeners);
        Pictogram pictogram = Stage.on(() -> Pictogram.of(RejectReason.FACE_FAR));
        Pane root = Stage.on(() -> Stage.scene(pictogram, 208, 208));
        assertEquals(before + 1, Stage.on(Pulse::listeners));
        WritableImage first = Stage.on(() -> Stage.photograph(root));
        assertTrue(Stage.comes(() -> Stage.difference(first, Stage.photograph(root)) > 100), "it stands still in its scene");
        Stage.on(() -> root.getChildren().remove(pictogram));
        assertEquals(before, Stage.on(Pulse::listeners));
    }

    @Test void showsOnlyTwoStillPicturesToThoseWhoWantLittleMotion() {
        Act act = Stage.on(() -> ReasonActs.of(RejectReason.FACE_FAR));
        List<Double> places = Stage.on(() -> {
            List<Double> found = new ArrayList<>();
            for (double seconds = 0; seconds < 12; seconds += 0.1) {
                act.showCalm(seconds);
                double place = act.stage().getLast().getTranslateX();
                if (!found.contains(place)) {
                    found.add(place);
                }
            }
            return found;
        });
        assertEquals(2, places.size(), "positions of the figure: " + places);
    }

    @Test void knowsNoOtherNames() {
        assertThrows(IllegalArgumentException.class, () -> NamedActs.of("spinner"));
    }

    private static List<WritableImage> photographs(Supplier<Pictogram> maker, String keptAs) {
        return Stage.on(() -> {
            Pictogram pictogram = maker.get();
            Pane root = Stage.scene(pictogram, pictogram.prefWidth(-1), pictogram.prefHeight(-1), keptAs != null && keptAs.equals("welcome") ? "dim" : "lamp");
            List<WritableImage> taken = new ArrayList<>();
            for (int i = 0; i < MOMENTS.length; i++) {
                pictogram.showAt(MOMENTS[i] * pictogram.length() / Act.LOOP);
                taken.add(Stage.photograph(root));
                if (keptAs != null) {
                    Stage.keep(taken.getLast(), keptAs + "-" + i);
                }
            }
            root.getChildren().clear();
            return taken;
        });
    }
}
