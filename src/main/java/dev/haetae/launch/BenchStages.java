package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.Glass;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.Specimens;
import dev.haetae.demo.damage.Damaging;
import dev.haetae.demo.damage.Desk;
import dev.haetae.demo.damage.Scene;
import dev.haetae.device.Pictures;
import dev.haetae.device.Pixels;
import dev.haetae.document.DocumentReader;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.engine.Models;
import dev.haetae.engine.dlib.BareEmbedder;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.BareNetworks;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.engine.opencv.OpenCvDocumentEyes;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceCapture;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.frame.Quad;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.outcome.Outcome;
import dev.haetae.session.Motions;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The stages of a walk, on the demo's own documents and its replayed customer.
final class BenchStages {
    private static final String PORTRAIT = "astronaut.png";
    private static final int FRAMES = 60;
    private static final int WALKING_IN = 48;
    private static final int STARTS = 3;
    private static final int MRZ_LINES = 2;

    private final KioskConfig config;
    private final Home home;
    private final Models models;
    private final Bench bench;
    private final LocalDate today = LocalDate.now();

    BenchStages(Home home, String profile, Bench bench) {
        this.home = home;
        this.config = KioskConfig.load(home.config(), profile);
        this.models = Models.at(home.models()).accepting(config.modelLicences());
        this.bench = bench;
    }

    void run() throws Exception {
        starts();
        bench.once("start: OpenCV", OpenCv::load);
        Path portrait = models.file(PORTRAIT);
        List<Frame> frames = customer(portrait);
        try (var bare = new BareNetworks(models)) {
            devices(frames.getFirst());
            documents(Specimens.of(portrait, today), bare);
            scans(portrait);
            faces(frames, bare);
        } finally {
            frames.forEach(Frame::close);
        }
        BenchKeeping.run(bench);
    }

    /// By itself: `haetae bench --scans`.
    void scans(Path portrait) throws Exception {
        new BenchScans(home, config, models, bench, today).run(Specimens.of(portrait, today));
    }

    void scansAlone() throws Exception {
        scans(models.file(PORTRAIT));
    }

    private void starts() {
        var starts = IntStream.range(0, STARTS).mapToObj(_ -> ColdStart.measure(home)).toList();
        bench.timed("start to the first screen", starts.stream().mapToDouble(ColdStart.Times::firstScreen).toArray());
        bench.timed("start to everything ready", starts.stream().mapToDouble(ColdStart.Times::ready).toArray());
    }

    private void devices(Frame hd) {
        byte[] rgb = new byte[3 * hd.width() * hd.height()];
        hd.bgr().get(rgb);
        bench.stage("webcam buffer 1280x720 to frame", () -> Pixels.toFrame(ByteBuffer.wrap(rgb), hd.width(), hd.height(), 0).close());
        byte[] jpeg = Images.jpeg(hd, 85);
        bench.stage("network camera JPEG 1280x720 to frame", () -> Pictures.decode(jpeg, 0).close(),
                () -> Images.decode(jpeg).map(frame -> {
                    frame.close();
                    return frame;
                }));
    }

    private void documents(Specimens specimens, BareNetworks bare) throws Exception {
        var engines = new AtomicReference<DocumentEngines>();
        bench.once("start: document reader", () -> engines.set(new DocumentEngines(models, home, config.policy().expiryGraceDays())));
        try (var open = engines.get();
                Frame passport = Glass.still(specimens.of(DocumentType.PASSPORT), DocumentSide.FRONT, 1.2, 1);
                Frame card = Glass.still(specimens.of(DocumentType.RESIDENCE_CARD), DocumentSide.FRONT, 1.2, 1);
                Frame preview = Pixels.shrink(passport, 3)) {
            var eyes = new OpenCvDocumentEyes();
            bench.stage("document eyes, a preview at 100 dpi", () -> eyes.look(preview));
            gates(eyes, card);
            bench.once("first read of a passport", () -> read(open.reader(), passport));
            bench.stage("read a passport at 300 dpi (bare: its two lines)", () -> read(open.reader(), passport), () -> bare.mrz(MRZ_LINES));
            bench.stage("read a residence card's front at 300 dpi", () -> read(open.reader(), card));
        }
    }

    /// All gates, at 1280 x 720 on one core: the engine runs on the caller's thread alone.
    private void gates(OpenCvDocumentEyes eyes, Frame card) {
        for (Desk desk : new Desk[] {Desk.DARK_GLASS, Desk.NEWSPAPER}) {
            Quad place = Scene.lying(1280, 720, (double) card.width() / card.height(), 0.62, 2, 0, new Random(1));
            var scene = Scene.of(Damaging.view(card), desk.draw(1280, 720, new Random(1)), place, 0);
            try (Frame hd = Images.frame(scene.picture(), 0)) {
                bench.stage("live gates, 1280x720, one core, " + desk.name().toLowerCase(Locale.ROOT).replace('_', ' '), () -> eyes.look(hd));
            }
        }
    }

    private void read(DocumentReader reader, Frame picture) {
        reader.read(picture, today).map(side -> {
            side.close();
            return side;
        });
    }

    private void faces(List<Frame> frames, BareNetworks bare) {
        var observer = new AtomicReference<OnnxFaceObserver>();
        var onnx = new AtomicReference<OnnxTemplates>();
        var dlib = new AtomicReference<DlibTemplates>();
        bench.once("start: face observer", () -> observer.set(OnnxFaceObserver.ofStream(models)));
        bench.once("start: face templates, ONNX", () -> onnx.set(new OnnxTemplates(models)));
        bench.once("start: face templates, dlib", () -> dlib.set(new DlibTemplates(models)));
        try (var eyes = observer.get(); var small = onnx.get(); var large = dlib.get()) {
            IntUnaryOperator next = i -> (i + 1) % frames.size();
            int[] turn = {0};
            bench.stage("observe a face, 1280x720", () -> eyes.observe(frames.get(turn[0] = next.applyAsInt(turn[0]))), bare::observe);
            wholeAnalysis(frames, eyes, small, bare);
            Frame frame = frames.getLast();
            FaceObservation seen = eyes.observe(frame);
            if (!seen.present()) {
                throw new IllegalStateException("the replayed customer shows no face");
            }
            bench.stage("template, ONNX", () -> small.extract(frame, seen).close(), bare::template);
            try (var alone = new BareEmbedder(models, frame, seen)) {
                bench.stage("template, dlib", () -> large.extract(frame, seen).close(), alone::embed);
            }
            compared(new Looks(frame, seen, eyes), small, large, bare);
            var judge = new LivenessJudge(ChallengeScript.draw(config.challenges(), new Random(1)), config.liveness());
            var motion = Motions.of(seen, 1);
            bench.stage("judge, a frame", () -> judge.accept(motion));
        }
    }

    /// All that a frame of the prompts goes through, on the caller's thread alone: detection, landmarks, quality, guidance, tracking,
    /// passive cues, the bound face, the judge.
    private void wholeAnalysis(List<Frame> frames, OnnxFaceObserver eyes, OnnxTemplates binder, BareNetworks bare) {
        var judge = new LivenessJudge(ChallengeScript.draw(config.challenges(), new Random(1)), config.liveness());
        judge.shone(frames.getFirst().nanos(), 0xff9e9e);
        int[] turn = {0};
        try (var capture = FaceCapture.withoutTemplates(config.face());
                var bound = new BoundFace(binder.plain(), frames.getFirst(), eyes.observe(frames.getFirst()))) {
            bench.stage("whole analysis of a live frame, 1280x720, one core", () -> {
                Frame frame = frames.get(turn[0] = (turn[0] + 1) % frames.size());
                FaceObservation seen = eyes.observe(frame);
                capture.accept(frame, seen);
                judge.accept(Motions.of(seen, bound.sameFace(frame, seen)));
            }, bare::observe);
        }
    }

    private record Looks(Frame frame, FaceObservation seen, OnnxFaceObserver eyes) {}

    /// From a document's page to the answer; the templates of the living face are there by then.
    private void compared(Looks looks, OnnxTemplates small, DlibTemplates large, BareNetworks bare) {
        Frame frame = looks.frame();
        Region portrait = looks.seen().box().scaled(1.2);
        try (var points = new SteadyPoints(models); var stills = OnnxFaceObserver.ofStills(models);
                var alone = new BareEmbedder(models, frame, looks.seen())) {
            var verifier = FaceTools.verifier(home, config, stills, points, List.of(small, large));
            bench.stage("five points found again", () -> points.find(frame, looks.seen()));
            try (var one = verifier.templates(frame, looks.seen()); var other = verifier.templates(frame, looks.seen())) {
                bench.stage("compare two faces by both models", () -> verifier.compare(one, other));
                bench.stage("portrait to comparison", () -> verifier.portrait(frame, portrait).map(reference -> {
                    verifier.compare(reference, List.of(one, other, one));
                    reference.close();
                    return true;
                }), () -> {
                    bare.observe();
                    bare.template();
                    alone.embed();
                });
            }
        }
    }

    private static List<Frame> customer(Path portrait) {
        var frames = new ArrayList<Frame>();
        try (var customer = ReplayedCustomer.of(portrait, 1, Pace.stepped())) {
            customer.cue(Cue.RETURN);
            for (int i = 0; i < WALKING_IN + FRAMES; i++) {
                if (customer.next(Duration.ofSeconds(1)) instanceof Outcome.Passed<Frame>(var frame)) {
                    if (i < WALKING_IN) {
                        frame.close(); // still walking in
                    } else {
                        frames.add(frame);
                    }
                }
            }
        }
        return frames;
    }
}
