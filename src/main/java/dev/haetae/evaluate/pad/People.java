package dev.haetae.evaluate.pad;

import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.face.Album;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who stands before the camera, or is shown to it: people of public portraits where a folder of them is given, people
/// drawn by varying them and the two of the demo. Nobody is in both halves.
/// @param families people of one portrait: relatives, whom a face model may take for one person
record People(List<List<Person>> families) {
    private static final int VARIED = 24;
    private static final int EACH_VARIED = 1;
    private static final int MOST_PORTRAITS = 40;
    /// Splits portraits; the same for ever, or they would be tuned on.
    private static final long SPLIT = 1;
    private static final double LEAST_EYES = 40;

    /// @param job options: `faces` (a folder of portraits), `varied` (how many people are drawn from the demo's portrait)
    static People of(Job job, Split half) throws IOException {
        List<List<Person>> families = new ArrayList<>();
        String folder = job.option("faces", "");
        if (!folder.isEmpty()) {
            for (Person person : portraits(job, Path.of(folder), half)) {
                families.add(family(person, true, EACH_VARIED, half));
            }
        }
        Path demo = job.models().file("astronaut.png");
        for (Person drawn : List.of(Person.demo(demo), Person.other(demo))) { // these two were always in view
            families.add(family(drawn, half == Split.TUNING, Math.max(1, job.option("varied", VARIED) / 2), half));
        }
        return new People(families);
    }

    /// @param whole with the person itself, not only people drawn after it
    private static List<Person> family(Person person, boolean whole, int varied, Split half) {
        List<Person> family = new ArrayList<>(whole ? List.of(person) : List.of());
        for (int i = 0; i < varied; i++) {
            family.add(person.varied(2L * i + half.ordinal()));
        }
        return family;
    }

    int size() {
        return families.stream().mapToInt(List::size).sum();
    }

    /// Each family in turn, then each of its members.
    Person one(int number) {
        List<Person> family = families.get(number % families.size());
        return family.get(number / families.size() % family.size());
    }

    /// Somebody who is no relative of [#one(int)].
    Person stranger(int number) {
        return one(number + 1 + number / families.size() % (families.size() - 1));
    }

    /// The largest usable portrait of each person.
    private static List<Person> portraits(Job job, Path folder, Split half) throws IOException {
        Map<String, List<Path>> byPerson = new TreeMap<>();
        for (Album.Picture picture : Album.named(folder.toAbsolutePath().normalize()).pictures()) {
            if (Split.of(picture.identity(), SPLIT) == half) {
                byPerson.computeIfAbsent(picture.identity(), _ -> new ArrayList<>()).add(picture.file());
            }
        }
        List<Person> people = new ArrayList<>();
        try (var observer = OnnxFaceObserver.ofStills(job.models())) {
            for (List<Path> files : byPerson.values()) {
                if (people.size() < MOST_PORTRAITS) {
                    best(files, observer).ifPresent(people::add);
                }
            }
        }
        return people;
    }

    private static Optional<Person> best(List<Path> files, OnnxFaceObserver observer) {
        double eyes = LEAST_EYES;
        Person best = null;
        for (Path file : files) {
            if (Images.read(file) instanceof Passed<Frame>(Frame picture)) {
                try (picture) {
                    FaceObservation seen = observer.observe(picture);
                    if (seen.faces() == 1 && seen.eyeDistance() > eyes && Person.unusable(seen.contour()).isEmpty()
                            && Person.whole(seen.contour(), picture.width(), picture.height())) {
                        eyes = seen.eyeDistance();
                        best = Person.of(image(picture), seen.contour());
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static BufferedImage image(Frame picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, picture.rgb(x, y));
            }
        }
        return image;
    }
}
