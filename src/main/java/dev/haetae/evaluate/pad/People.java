package dev.haetae.evaluate.pad;

import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.face.Album;
import dev.haetae.face.FaceLimits;
import dev.haetae.face.FaceMeasure;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceQuality;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who stands before the camera, or is shown to it: people of public portraits where a folder of them is given, people
/// drawn by varying them and the two of the demo. Nobody is in both halves, but the demo's portrait has relatives in either.
/// @param families people of one portrait: relatives, whom a face model may take for one person
/// @param strangers of everybody; see [Recognition]
/// @param leftOut how many people did not come out well enough, by what is wrong; see [Audition]
record People(List<List<Person>> families, Map<Person, List<Person>> strangers, Map<String, Integer> leftOut) {
    private static final int VARIED = 24;
    private static final int EACH_VARIED = 2;
    /// Of the changes to the shape of a face: at full strength many come out as caricatures.
    private static final double NATURAL = 0.5;
    private static final int MOST_PORTRAITS = 40;
    /// Splits portraits; the same for ever, or they would be tuned on.
    private static final long SPLIT = 1;
    private static final double LEAST_EYES = 40;
    /// What people do with their faces in pictures and not before a kiosk.
    private static final Set<FaceMeasure> POSED = EnumSet.of(FaceMeasure.TURN, FaceMeasure.CHIN_RAISED, FaceMeasure.CHIN_LOWERED,
            FaceMeasure.EYES_COVERED, FaceMeasure.MOUTH_COVERED, FaceMeasure.BROW_COVERED, FaceMeasure.EYES_CLOSED, FaceMeasure.MOUTH_OPEN);

    /// @param job options: `faces` (a folder of portraits), `varied` (how many people are drawn from the demo's portrait)
    static People of(Job job, Split half, FaceLimits limits, LivenessLimits movements) throws IOException {
        Map<String, Integer> leftOut = new TreeMap<>();
        List<List<Person>> families = new ArrayList<>();
        try (var audition = new Audition(job.models(), limits, movements)) {
            for (List<Person> family : drawn(job, half, limits)) {
                families.add(family.stream().filter(person -> {
                    Optional<String> flaw = audition.flaw(person);
                    flaw.ifPresent(wrong -> leftOut.merge(wrong, 1, Integer::sum));
                    return flaw.isEmpty();
                }).toList());
            }
        }
        Map<Person, List<Person>> strangers;
        try (var recognition = new Recognition(job.models())) {
            strangers = recognition.strangers(families);
        }
        families.replaceAll(family -> family.stream().filter(person -> {
            boolean alone = strangers.get(person).isEmpty();
            if (alone) {
                leftOut.merge("looks like everybody else", 1, Integer::sum);
            }
            return !alone;
        }).toList());
        families.removeIf(List::isEmpty);
        if (families.isEmpty()) {
            throw new IOException("people of two portraits are needed who do not look alike; left out were " + leftOut);
        }
        return new People(families, strangers, leftOut);
    }

    private static List<List<Person>> drawn(Job job, Split half, FaceLimits limits) throws IOException {
        List<List<Person>> families = new ArrayList<>();
        String folder = job.option("faces", "");
        if (!folder.isEmpty()) {
            for (Person person : portraits(job, Path.of(folder), half, limits)) {
                families.add(family(person, true, EACH_VARIED, half));
            }
        }
        Path demo = job.models().file("astronaut.png");
        for (Person drawn : List.of(Person.demo(demo), Person.other(demo))) { // these two were always in view
            families.add(family(drawn, half == Split.TUNING, Math.max(1, job.option("varied", VARIED) / 2), half));
        }
        return families;
    }

    /// @param whole with the person itself, not only people drawn after it
    private static List<Person> family(Person person, boolean whole, int varied, Split half) {
        List<Person> family = new ArrayList<>(whole ? List.of(person) : List.of());
        for (int i = 0; i < varied; i++) {
            family.add(person.varied(2L * i + half.ordinal(), NATURAL));
        }
        return family;
    }

    int size() {
        return families.stream().mapToInt(List::size).sum();
    }

    /// Who they are, for a report.
    String told(Split half) {
        int out = leftOut.values().stream().mapToInt(n -> n).sum();
        return size() + " people of " + families.size() + " portraits, of the " + half.name().toLowerCase(Locale.ROOT) + " half; " + out
                + " more were left out, because they came out wrongly when drawn in the best light: " + leftOut + ".";
    }

    /// Each family in turn, then each of its members.
    Person one(int number) {
        List<Person> family = families.get(number % families.size());
        return family.get(number / families.size() % family.size());
    }

    /// Somebody who is no relative of [#one(int)] and does not look like them: all of those in turn.
    Person stranger(int number) {
        List<Person> all = strangers.get(one(number));
        return all.get(number / families.size() % all.size());
    }

    /// The calmest usable portrait of each person.
    private static List<Person> portraits(Job job, Path folder, Split half, FaceLimits limits) throws IOException {
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
                    best(files, observer, limits).ifPresent(people::add);
                }
            }
        }
        return people;
    }

    private static Optional<Person> best(List<Path> files, OnnxFaceObserver observer, FaceLimits limits) {
        double calmest = FaceQuality.FAULT;
        Person best = null;
        for (Path file : files) {
            if (Images.read(file) instanceof Passed<Frame>(Frame picture)) {
                try (picture) {
                    FaceObservation seen = observer.observe(picture);
                    double calm = calm(seen, limits);
                    if (seen.faces() == 1 && calm > calmest && seen.eyeDistance() > LEAST_EYES && Person.unusable(seen.contour()).isEmpty()
                            && Person.whole(seen.contour(), picture.width(), picture.height())) {
                        calmest = calm;
                        best = Person.of(image(picture), seen.contour());
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The poorest score of what is posed.
    private static double calm(FaceObservation seen, FaceLimits limits) {
        var quality = FaceQuality.of(seen, limits);
        return seen.present() ? POSED.stream().mapToDouble(quality::score).min().orElseThrow() : 0;
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
