package dev.haetae.evaluate.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCv;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who stands in for another person in the attack bench must be another person.
class RecognitionTest {
    @Test void whoLooksAlikeIsNoStrangerOfWhateverPortrait() {
        OpenCv.load();
        Models models = Models.at(Path.of("models"));
        Path portrait = models.file("astronaut.png");
        Person demo = Person.demo(portrait);
        Person again = demo.varied(1, 0);
        Person other = Person.other(portrait);
        try (var recognition = new Recognition(models)) {
            assertEquals(Map.of(demo, List.of(other), again, List.of(other), other, List.of(demo, again)),
                    recognition.strangers(List.of(List.of(demo), List.of(again), List.of(other))));
        }
    }

    @Test void relativesAreNoStrangersHoweverTheyLook() {
        OpenCv.load();
        Models models = Models.at(Path.of("models"));
        Path portrait = models.file("astronaut.png");
        Person demo = Person.demo(portrait);
        Person other = Person.other(portrait);
        try (var recognition = new Recognition(models)) {
            assertEquals(Map.of(demo, List.of(), other, List.of()), recognition.strangers(List.of(List.of(demo, other))));
        }
    }
}
