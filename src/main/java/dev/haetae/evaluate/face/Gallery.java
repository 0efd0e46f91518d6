package dev.haetae.evaluate.face;

import dev.haetae.engine.Models;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Split;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All pictures of an album as the kiosk's engines see them; copies of one photograph are left out but for the largest.
/// @param failed pictures in which no face was found, or that could not be read: failures to enrol
record Gallery(List<Photo> photos, List<Album.Picture> failed, Map<String, Integer> leftOut) implements AutoCloseable {
    /// Correlation of the thumbs at and above which two pictures are one photograph: a resized copy has 0.99, two pictures
    /// taken one after the other mostly less.
    private static final double COPY = 0.99;
    /// Largest turn, and tilts, of a face that the kiosk takes; kiosk-config has them too, but a report compares runs.
    private static final double TURNED = 0.15;
    private static final double TILT_LOW = 0.30;
    private static final double TILT_HIGH = 0.85;

    static Gallery look(Album album, Job job) {
        var leftOut = new LinkedHashMap<>(album.leftOut());
        var failed = new ArrayList<Album.Picture>();
        var photos = new ArrayList<Photo>();
        List<Album.Picture> pictures = album.pictures().subList(0, Math.min(job.limit(), album.pictures().size()));
        job.progress().begin("pictures", pictures.size());
        try (var eyes = new Eyes(job.models())) {
            for (Album.Picture picture : pictures) {
                eyes.see(picture, job.seed()).ifPresentOrElse(photos::add, () -> failed.add(picture));
                job.progress().step();
            }
        }
        Set<Photo> copies = copies(photos);
        if (!copies.isEmpty()) {
            leftOut.put("copy of another picture of the person", copies.size());
        }
        photos.removeAll(copies);
        copies.forEach(Photo::close);
        return new Gallery(photos, failed, leftOut);
    }

    private static Set<Photo> copies(List<Photo> photos) {
        var copies = new HashSet<Photo>();
        var largestFirst = photos.stream().sorted((a, b) -> Double.compare(b.eyeDistance(), a.eyeDistance())).toList();
        for (int i = 0; i < largestFirst.size(); i++) {
            Photo photo = largestFirst.get(i);
            boolean copy = largestFirst.subList(0, i).stream()
                    .anyMatch(other -> other.identity().equals(photo.identity()) && other.sameness(photo) >= COPY);
            if (copy) {
                copies.add(photo);
            }
        }
        return copies;
    }

    private record Eyes(OnnxFaceObserver observer, SteadyPoints points, OnnxTemplates onnx, DlibTemplates dlib) implements AutoCloseable {
        Eyes(Models models) {
            this(OnnxFaceObserver.ofStills(models), new SteadyPoints(models), new OnnxTemplates(models), new DlibTemplates(models));
        }

        Optional<Photo> see(Album.Picture picture, long seed) {
            if (!(Images.read(picture.file()) instanceof Passed<Frame>(Frame frame))) {
                return Optional.empty();
            }
            try (frame) {
                FaceObservation seen = observer.observe(frame);
                if (!seen.present()) {
                    return Optional.empty();
                }
                FaceObservation face = seen.at(points.find(frame, seen));
                boolean frontal = Math.abs(seen.turn()) <= TURNED && seen.tilt() >= TILT_LOW && seen.tilt() <= TILT_HIGH;
                return Optional.of(new Photo(picture, Split.of(picture.identity(), seed), Thumb.colour(frame), face.eyeDistance(),
                        frontal, Thumb.of(frame, face), new Templates(List.of(onnx.extract(frame, face), dlib.extract(frame, face)))));
            }
        }

        @Override public void close() {
            observer.close();
            points.close();
            onnx.close();
            dlib.close();
        }
    }

    @Override public void close() {
        photos.forEach(Photo::close);
    }
}
