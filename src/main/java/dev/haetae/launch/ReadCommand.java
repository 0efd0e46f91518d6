package dev.haetae.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haetae.config.KioskConfig;
import dev.haetae.document.DocumentReader;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.FieldValue;
import dev.haetae.document.Inspection;
import dev.haetae.document.PageQuality;
import dev.haetae.document.SideReading;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae read IMAGE...`: what documents in picture files say.
@Command(name = "read", mixinStandardHelpOptions = true,
        description = "Reads documents in picture files; one JSON object a line for each file.")
final class ReadCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec private CommandSpec spec;

    @Option(names = "--sides", defaultValue = "1", paramLabel = "N",
            description = "So many files in a row are the sides of one document; the last of them carries what all say together.")
    private int sides;

    @Option(names = "--profile", defaultValue = "demo",
            description = "whose licence classes and days of grace hold (default: ${DEFAULT-VALUE})")
    private String profile;

    @Parameters(arity = "1..*", paramLabel = "IMAGE")
    private List<String> files;

    @Override public Integer call() {
        if (sides < 1) {
            throw new ParameterException(spec.commandLine(), "--sides is 1 or more.");
        }
        LocalDate today = LocalDate.now();
        Home home = Home.find();
        KioskConfig config = KioskConfig.load(home.config(), profile);
        Models models = Models.at(home.models()).accepting(config.modelLicences());
        try (var engines = new DocumentEngines(models, home, config.policy().expiryGraceDays())) {
            List<SideReading> document = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                boolean last = (i + 1) % sides == 0 || i + 1 == files.size();
                System.out.println(line(engines.reader(), files.get(i), document, sides > 1 && last, today));
                if (last) {
                    document.forEach(SideReading::close);
                    document.clear();
                }
            }
        }
        return 0;
    }

    private static String line(DocumentReader reader, String file, List<SideReading> document, boolean join, LocalDate today) {
        long began = System.nanoTime();
        ObjectNode out = JSON.createObjectNode().put("file", file);
        try {
            describe(out, reader, file, document, join, today);
        } catch (RuntimeException bug) {
            // one file that trips us must not keep the others from being read; no message, it might be personal
            LoggerFactory.getLogger(ReadCommand.class).error("reading failed: {} at {}", bug.getClass().getName(),
                    bug.getStackTrace().length == 0 ? "?" : bug.getStackTrace()[0]);
            reasons(out.put("outcome", "rejected"), List.of(RejectReason.IMAGE_UNREADABLE));
        }
        try {
            return JSON.writeValueAsString(out.put("millis", (System.nanoTime() - began) / 1_000_000));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void describe(ObjectNode out, DocumentReader reader, String file, List<SideReading> document, boolean join,
            LocalDate today) {
        if (!(read(file) instanceof Outcome.Passed<Frame>(Frame picture))) {
            reasons(out.put("outcome", "rejected"), List.of(RejectReason.IMAGE_UNREADABLE));
            out.put("type", "UNKNOWN").put("mrzValid", false).putArray("mrz");
            out.putObject("fields");
            return;
        }
        try (picture) {
            Inspection seen = reader.inspect(picture, today);
            List<RejectReason> reasons = new ArrayList<>(seen.faults().stream().map(Outcome.Rejected::reason).toList());
            seen.reading().ifPresent(document::add);
            ObjectNode joined = JSON.createObjectNode();
            if (join) {
                switch (reader.join(document, today)) {
                    case Outcome.Rejected<?>(var reason, var _) -> reasons.add(reason);
                    case Outcome.Passed<DocumentReading>(var all) -> {
                        joined.put("type", all.type().name()).put("mrzValid", all.mrzValid());
                        fields(joined.putObject("fields"), all.fields());
                        NameLine.put(joined, all);
                    }
                }
            }
            reasons(out.put("outcome", reasons.isEmpty() ? "passed" : "rejected"), reasons);
            describe(out, seen);
            if (!joined.isEmpty()) {
                out.set("document", joined);
            }
        }
    }

    private static Outcome<Frame> read(String file) {
        try {
            return Images.read(Path.of(file));
        } catch (InvalidPathException noPath) {
            return Outcome.rejected(RejectReason.IMAGE_UNREADABLE);
        }
    }

    private static void describe(ObjectNode out, Inspection seen) {
        out.put("type", seen.reading().map(r -> r.type().name()).orElse("UNKNOWN"));
        seen.reading().ifPresent(r -> out.put("side", r.side().name()));
        ArrayNode mrz = out.putArray("mrz");
        seen.reading().ifPresent(r -> r.mrz().forEach(mrz::add));
        out.put("mrzValid", seen.reading().map(SideReading::mrzValid).orElse(false));
        ObjectNode fields = out.putObject("fields");
        seen.reading().ifPresent(r -> fields(fields, r.fields()));
        seen.reading().ifPresent(r -> NameLine.put(out, r));
        seen.portrait().ifPresent(p -> box(out.putArray("portrait"), p));
        ArrayNode warnings = out.putArray("warnings");
        seen.reading().ifPresent(r -> r.warnings().forEach(w -> warnings.add(w.name())));
        PageQuality quality = seen.quality();
        out.putObject("quality").put("brightness", rounded(quality.brightness())).put("contrast", rounded(quality.contrast()))
                .put("sharpness", rounded(quality.sharpness())).put("glare", rounded(quality.glare()))
                .put("width", rounded(quality.width()));
    }

    private static <K extends Enum<K>> void fields(ObjectNode out, Map<K, FieldValue> fields) {
        fields.forEach((name, field) -> out.putObject(name.name()).put("value", field.value())
                .put("confidence", rounded(field.confidence())).put("source", field.source().name()));
    }

    private static void reasons(ObjectNode out, List<RejectReason> reasons) {
        ArrayNode list = out.putArray("reasons");
        reasons.stream().distinct().forEach(reason -> list.add(reason.name()));
    }

    private static void box(ArrayNode out, Region region) {
        out.add(Math.round(region.x())).add(Math.round(region.y())).add(Math.round(region.width())).add(Math.round(region.height()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
