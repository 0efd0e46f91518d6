package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.device.replay.Clip;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FirstFace;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.EventFinder;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.liveness.Motion;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.Motions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae watch CLIP`: what a face does in a recording, and whether it is a living one.
@Command(name = "watch", mixinStandardHelpOptions = true,
        description = "Says what the face of a clip does, one JSON object an event, and at last whether it lives.")
final class WatchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CLIP", description = "a folder of JPEGs in the order of their names, or an MJPEG .avi")
    private Path clip;

    @Option(names = "--fps", defaultValue = "25", description = "of a folder (default: ${DEFAULT-VALUE})")
    private double fps;

    @Option(names = "--challenge", paramLabel = "blink,turn-left,...",
            description = "the movements that were asked for, in this order")
    private String challenge;

    @Option(names = "--profile", defaultValue = "demo", description = "where the limits stand (default: ${DEFAULT-VALUE})")
    private String profile;

    private final JsonLines lines = new JsonLines(System.out);

    @Override public Integer call() {
        List<Challenge> asked = challenge == null ? List.of() : asked();
        Home home = Home.find();
        KioskConfig config = KioskConfig.load(home.config(), profile);
        Models models = Models.at(home.models()).accepting(config.modelLicences());
        if (!(fps > 0)) {
            throw new ParameterException(spec.commandLine(), "--fps must be above 0.");
        }
        try {
            watch(Clip.open(clip, fps), asked, config.liveness(), models);
        } catch (IOException noClip) {
            print(new LivenessVerdict(LivenessVerdict.Kind.INCOMPLETE, 0, 0, asked, List.of(RejectReason.IMAGE_UNREADABLE)));
        }
        return 0;
    }

    private List<Challenge> asked() {
        try {
            return Arrays.stream(challenge.split(",")).map(name -> name.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                    .map(Challenge::valueOf).toList();
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "Movements are blink, turn-left, turn-right, nod and smile.");
        }
    }

    private void watch(Clip clip, List<Challenge> asked, LivenessLimits limits, Models models) {
        var finder = new EventFinder(limits);
        if (asked.isEmpty()) {
            play(clip, models, limits, finder, motion -> {});
            print(finder.verdict());
        } else {
            // Nobody prompted this clip in time: the person had as long as it lasts.
            var whole = Duration.ofMillis(1000 + (long) (1000 * clip.size() / clip.fps()));
            var judge = new LivenessJudge(new ChallengeScript(asked), limits.within(whole));
            play(clip, models, limits, finder, judge::accept);
            print(judge.verdict());
        }
    }

    private void play(Clip clip, Models models, LivenessLimits limits, EventFinder finder, Consumer<Motion> judge) {
        try (var observer = OnnxFaceObserver.ofStream(models); var templates = new OnnxTemplates(models);
                var bound = new FirstFace(templates.plain())) {
            for (int i = 0; i < clip.size(); i++) {
                try (Frame frame = clip.frame(i)) {
                    FaceObservation seen = observer.observe(frame);
                    Motion motion = Motions.of(seen, bound.sameFace(frame, seen));
                    judge.accept(motion);
                    for (EventFinder.Event event : finder.accept(motion)) {
                        print(event);
                        if (event.kind() == EventFinder.Kind.FACE_CHANGED) {
                            bound.bind(frame, seen);
                        }
                    }
                } catch (IOException broken) {
                    continue; // one picture of a clip that cannot be read is a dropped frame
                }
            }
        }
        finder.end().forEach(this::print);
    }

    private void print(EventFinder.Event event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("t", Math.round(event.nanos() / 1e6) / 1000.0);
        line.put("event", event.kind().name());
        lines.print(line);
    }

    private void print(LivenessVerdict verdict) {
        var line = new LinkedHashMap<String, Object>();
        line.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        line.put("pad", JsonLines.rounded(verdict.pad()));
        line.put("reasons", verdict.reasons().stream().map(RejectReason::name).toList());
        lines.print(line);
    }
}
