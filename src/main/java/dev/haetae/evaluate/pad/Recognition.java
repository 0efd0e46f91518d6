package dev.haetae.evaluate.pad;

import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.Models;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.face.Template;
import dev.haetae.frame.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells which drawn people are strangers to each other, whatever portraits they were drawn from: variations of one portrait
/// may come out as one person. By dlib's templates at the customary distance: the check that is measured binds faces by
/// another model, so its own mistakes are not left out by this. One thread.
final class Recognition implements AutoCloseable {
    /// See [DlibTemplates#similarity(Template, Template)].
    private static final double CUSTOMARY = 0.5;

    private final OnnxFaceObserver observer;
    private final DlibTemplates extractor;

    Recognition(Models models) {
        observer = OnnxFaceObserver.ofStills(models);
        extractor = new DlibTemplates(models);
    }

    /// @param families people of one portrait, who are never strangers
    /// @return for everybody the others who are strangers to them, in the order given
    Map<Person, List<Person>> strangers(List<List<Person>> families) {
        Map<Person, Template> faces = new HashMap<>();
        families.forEach(family -> family.forEach(person -> faces.put(person, face(person))));
        Map<Person, List<Person>> strangers = new HashMap<>();
        for (List<Person> family : families) {
            for (Person person : family) {
                strangers.put(person, families.stream().filter(other -> other != family).flatMap(List::stream)
                        .filter(other -> extractor.similarity(faces.get(person), faces.get(other)) < CUSTOMARY).toList());
            }
        }
        faces.values().forEach(Template::close);
        return strangers;
    }

    private Template face(Person person) {
        try (var camera = Audition.camera(person); Frame frame = Prompting.frame(camera)) {
            return extractor.extract(frame, observer.observe(frame));
        }
    }

    @Override public void close() {
        observer.close();
        extractor.close();
    }
}
