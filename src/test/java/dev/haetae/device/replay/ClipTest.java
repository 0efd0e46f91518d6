package dev.haetae.device.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.device.Drawn;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {
    @TempDir Path folder;

    @Test void readsAFolderInNameOrderAndPassesOverOtherFiles() throws IOException {
        write("b.jpg", 2);
        write("a.jpg", 1);
        write("c.JPG", 3);
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        assertEquals(List.of(1, 2, 3), numbers(Clip.open(folder, 10)));
    }

    @Test void readsAnAviWithItsOwnRate() throws IOException {
        Path file = folder.resolve("clip.avi");
        AviFile.write(file, 12.5, pictures(4));
        Clip clip = Clip.open(file, 99);
        assertEquals(12.5, clip.fps());
        assertEquals(List.of(0, 1, 2, 3), numbers(clip));
    }

    @Test void readsAnAviWhoseWriterWasKilled() throws IOException {
        Path whole = folder.resolve("whole.avi");
        AviFile.write(whole, 10, pictures(3));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.avi"), Arrays.copyOf(bytes, bytes.length - 500));
        assertEquals(List.of(0, 1), numbers(Clip.open(cut, 0)));
    }

    @Test void refusesWhatIsNoClip() throws IOException {
        Path text = Files.writeString(folder.resolve("text.avi"), "RIFF but nothing else in it");
        assertThrows(IOException.class, () -> Clip.open(text, 10));
        assertThrows(IOException.class, () -> Clip.open(Files.createDirectory(folder.resolve("empty")), 10));
    }

    @Test void stampsFramesWithClipTime() throws IOException {
        write("a.png.jpg", 1);
        write("b.jpg", 2);
        try (Frame second = Clip.open(folder, 4).frame(1)) {
            assertEquals(250_000_000, second.nanos());
        }
    }

    @Test void playsByTheClockAndThenTheCameraIsLost() throws IOException {
        AviFile.write(folder.resolve("clip.avi"), 50, pictures(5));
        try (var source = new ClipSource(Clip.open(folder.resolve("clip.avi"), 0), false)) {
            long start = System.nanoTime();
            var seen = new ArrayList<Integer>();
            while (source.next(Duration.ofMillis(200)) instanceof Outcome.Passed<Frame>(var frame)) {
                try (frame) {
                    seen.add(Drawn.numberOf(frame));
                    assertTrue(frame.nanos() <= System.nanoTime() && frame.nanos() >= start);
                }
            }
            assertEquals(4, seen.getLast());
            assertEquals(seen.stream().sorted().distinct().toList(), seen, "in order, none twice");
            assertTrue(System.nanoTime() - start >= 80_000_000, "five pictures at 50 a second take 80 ms");
        }
    }

    @Test void beginsAgainWhereItLoops() throws IOException {
        write("a.jpg", 1);
        write("b.jpg", 2);
        try (var source = new ClipSource(Clip.open(folder, 200), true)) {
            var seen = new ArrayList<Integer>();
            while (seen.size() < 6) {
                try (Frame frame = passed(source.next(Duration.ofSeconds(5)))) {
                    seen.add(Drawn.numberOf(frame));
                }
            }
            assertTrue(seen.containsAll(List.of(1, 2)));
        }
    }

    @Test void saysLostInTimeWhenTheNextPictureIsNotDue() throws IOException {
        write("a.jpg", 1);
        try (var source = new ClipSource(Clip.open(folder, 0.1), true)) {
            passed(source.next(Duration.ofSeconds(1))).close();
            assertEquals(Outcome.rejected(RejectReason.CAMERA_LOST), source.next(Duration.ofMillis(20)));
        }
    }

    @Test void scansOnePictureAfterTheOtherUntilTheGlassIsEmpty() throws IOException {
        write("a.jpg", 1);
        write("b.jpg", 2);
        try (var scanner = new PictureScanner(new PictureScanner.Settings(folder, 300, 100, false))) {
            for (int number = 1; number <= 2; number++) {
                try (Frame preview = passed(scanner.preview(Duration.ofSeconds(1)));
                        Frame still = passed(scanner.still(done -> {}))) {
                    assertEquals(still.width() / 3, preview.width());
                    assertEquals(number, Drawn.numberOf(still));
                    assertEquals(number, Drawn.numberOf(preview));
                }
            }
            assertEquals(Outcome.rejected(RejectReason.DOCUMENT_MISSING), scanner.preview(Duration.ofSeconds(1)));
        }
    }

    static Frame passed(Outcome<Frame> outcome) {
        return switch (outcome) {
            case Outcome.Passed<Frame>(var frame) -> frame;
            case Outcome.Rejected<Frame>(var reason, var field) -> throw new AssertionError(reason + " " + field);
        };
    }

    private static List<Integer> numbers(Clip clip) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < clip.size(); i++) {
            try (Frame frame = clip.frame(i)) {
                numbers.add(Drawn.numberOf(frame));
            }
        }
        return numbers;
    }

    private static List<byte[]> pictures(int count) {
        var pictures = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            pictures.add(Drawn.jpeg(Drawn.numbered(i, 320, 240)));
        }
        return pictures;
    }

    private void write(String name, int number) throws IOException {
        Files.write(folder.resolve(name), Drawn.jpeg(Drawn.numbered(number, 480, 240)));
    }
}
