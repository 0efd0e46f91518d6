package dev.haetae.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Policy;
import dev.haetae.face.FaceLimits;
import dev.haetae.liveness.ChallengePlan;
import dev.haetae.liveness.LivenessLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All that an installation decides, read once at start from kiosk-config/PROFILE.yaml.
/// @param challenges the movements a person is asked for
/// @param consent the version of the wording and the items asked for
/// @param languages BCP 47 tags, in the order of the tiles
/// @param modelLicences licence classes of weights that this installation accepts
public record KioskConfig(
        String profile, Policy policy, FaceLimits face, LivenessLimits liveness, ChallengePlan challenges,
        Timeouts timeouts, Camera camera, Scanner scanner, Branch branch, Keeping keeping,
        ConsentText consent, List<String> languages, ScreenLook screen, Printer printer, Set<String> modelLicences) {

    private static final Set<String> LICENCE_CLASSES = Set.of("clean", "review");

    /// @param folder kiosk-config; relative paths in the file are relative to the folder that holds it
    /// @throws ConfigRefused naming every value that is missing, ill-typed, out of range or not known
    public static KioskConfig load(Path folder, String profile) {
        String shown = "kiosk-config/" + profile + ".yaml";
        Path file = folder.resolve(profile + ".yaml");
        if (!profile.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
            throw new ConfigRefused(shown, List.of("there is no such profile; there are: " + String.join(", ", profiles(folder))));
        }
        List<String> problems = new ArrayList<>();
        KioskConfig config = read(profile, Section.root(tree(file, shown), problems),
                folder.toAbsolutePath().normalize().getParent());
        if (!problems.isEmpty()) {
            throw new ConfigRefused(shown, problems);
        }
        return config;
    }

    /// The profiles of this installation.
    public static List<String> profiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length())).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static KioskConfig read(String profile, Section in, Path home) {
        Policy policy = Thresholds.policy(in.section("policy"));
        FaceLimits face = Thresholds.face(in.section("face"));
        LivenessLimits liveness = Thresholds.liveness(in.section("liveness"), policy,
                Thresholds.pad(in.section("pad"), policy));
        ChallengePlan challenges = Thresholds.challenges(in.section("challenges"));
        Timeouts timeouts = Timeouts.read(in.section("timeouts"));
        Camera camera = Camera.read(in.section("camera"), home);
        Scanner scanner = Scanner.read(in.section("scanner"), home);
        Branch branch = Branch.read(in.section("branch"));
        Keeping keeping = Keeping.read(in.section("keeping"), home);
        ConsentText consent = consent(in.section("consent"));
        List<String> languages = in.texts("languages");
        ScreenLook screen = ScreenLook.read(in.section("screen"), home);
        Printer printer = printer(in.section("receipt"), home);
        Set<String> licences = Set.copyOf(in.texts("modelLicences"));
        if (!LICENCE_CLASSES.containsAll(licences)) {
            in.refuse("modelLicences", "may hold clean and review only");
        }
        return in.build(() -> new KioskConfig(profile, policy, face, liveness, challenges, timeouts, camera, scanner,
                branch, keeping, consent, languages, screen, printer, licences));
    }

    private static ConsentText consent(Section in) {
        String version = in.text("version");
        List<ConsentText.Item> items = in.choices("items", ConsentText.Item.class);
        return in.build(() -> new ConsentText(version, items));
    }

    private static Printer printer(Section in, Path home) {
        Printer printer = Printer.read(in.section("printer"), home);
        return in.build(() -> printer);
    }

    private static JsonNode tree(Path file, String shown) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try {
            JsonNode tree = yaml.readTree(file.toFile());
            if (tree == null || !tree.isObject()) {
                throw new ConfigRefused(shown, List.of("must hold a block of values"));
            }
            return tree;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new ConfigRefused(shown, List.of((place == null ? "" : "line " + place.getLineNr() + ": ") + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ConfigRefused(shown, List.of("cannot be read: " + e.getClass().getSimpleName()));
        }
    }
}
