package dev.haetae.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskConfigTest {
    private static final Path PROFILES = Path.of("kiosk-config");

    @TempDir Path folder;

    @Test void theDemoAcceptsSpecimensAndProductionDoesNot() {
        assertTrue(KioskConfig.load(PROFILES, "demo").policy().acceptSpecimens());
        assertFalse(KioskConfig.load(PROFILES, "production").policy().acceptSpecimens());
    }

    @Test void valuesArriveTyped() {
        KioskConfig config = KioskConfig.load(PROFILES, "production");
        assertEquals(Duration.ofMillis(300), config.face().showAfter());
        assertEquals(config.policy().faceSame(), config.liveness().faceSame());
        assertEquals(1280, assertInstanceOf(Camera.Webcam.class, config.camera()).width());
        assertInstanceOf(Keeping.Custody.SystemdCredentials.class, config.keeping().custody());
    }

    @Test void aSizeInTheDesignIsASizeOnTheGlass() {
        assertEquals(32.4, ScreenLook.millimetres(104, 27), .05);
        assertEquals(38.4, ScreenLook.millimetres(104, 32), .05);
    }

    @Test void relativePathsStartAtTheFolderThatHoldsTheConfiguration() {
        assertEquals(Path.of("target/demo/data").toAbsolutePath(), KioskConfig.load(PROFILES, "demo").keeping().data());
    }

    @ParameterizedTest @ValueSource(strings = {"demo", "desk", "production"})
    void everyShippedProfileOpensAndNamesTheWordingThatIsShown(String profile) {
        assertEquals(Messages.load(Path.of("i18n")).text("en", "consent.version"), KioskConfig.load(PROFILES, profile).consent().version());
    }

    @ParameterizedTest @ValueSource(strings = {"demo", "desk", "production"})
    void everyValueThatIsTakenOutIsNamed(String profile) throws IOException {
        List<String> lines = Files.readAllLines(PROFILES.resolve(profile + ".yaml"));
        Pattern value = Pattern.compile("( *)(\\w+):.*");
        String[] parents = new String[3];
        int tried = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = value.matcher(lines.get(i));
            if (!m.matches()) {
                continue;
            }
            int depth = m.group(1).length() / 2;
            parents[depth] = m.group(2);
            String name = String.join(".", Arrays.asList(parents).subList(0, depth + 1));
            List<String> without = Stream.concat(lines.subList(0, i).stream(), lines.subList(end(lines, i, depth), lines.size()).stream()).toList();
            List<String> problems = problems(String.join("\n", without));
            // A block that lost its only value is itself what is missing.
            assertTrue(problems.stream().anyMatch(p -> p.endsWith(" is missing") && name.startsWith(p.replace(" is missing", ""))),
                    () -> name + " taken out: " + problems);
            tried++;
        }
        assertTrue(tried > 60, tried + " values");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "faceFmr: 0.001            | faceFmr: low                | policy.faceFmr must be a number from 1.0E-5 to 0.1, not low",
        "faceFmr: 0.001            | faceFmr: 0.6                | policy.faceFmr must be a number from 1.0E-5 to 0.1, not 0.6",
        "faceFmr: 0.001            | faceFmr: .nan               | line 7: Malformed numeric value",
        "tries: 3                  | tries: 2.5                  | policy.tries must be a whole number",
        "tries: 3                  | tries:                      | policy.tries is missing",
        "overridable: []           | overridable: [attack_suspected] | policy.overridable must not hold attack_suspected: nobody may override it",
        "overridable: []           | overridable: [document_tampered] | policy.overridable must not hold document_tampered",
        "overridable: []           | overridable: face_mismatch  | policy.overridable must be a list of different texts",
        "assisted: false           | assisted: true              | screen.assisted needs orientation: landscape",
        "askStay: true             | askStay: maybe              | policy.askStay must be true or false, not maybe",
        "askStay: true             | asksStay: true              | policy.asksStay is not known here",
        "[passport,                | [passport, library_card,    | policy.accepted must be one of",
        "[passport,                | [passport, passport,        | policy.accepted must be a list of different texts",
        "of: [blink,               | of: [jump,                  | challenges.of must be one of",
        "of: [blink,               | of: [still, blink,          | challenges: still is offered in place of movements",
        "ask: 3                    | ask: 6                      | challenges: ask must be 1 to the number",
        "stillSeconds: 6           | stillSeconds: 1             | liveness.stillSeconds must be a number from 3 to 30",
        "pauseLongestSeconds: 0.8  | pauseLongestSeconds: 0.1    | challenges: the longest pause must not be shorter",
        "closeness: [0.75, 0.62]   | closeness: [0.75, 0.2]      | face: the good value of distance must not be above that of closeness",
        "sharpness: [1.18, 1.40]   | sharpness: [1.18, 1.10]     | face: sharpness: the good value must be above the limit",
        "turn: [0.15, 0.06]        | turn: 0.15                  | face.measures.turn must be two different numbers from 0 to 1 (of the eye distance), not 0.15",
        "turn: [0.15, 0.06]        | turn: [0.15, 0.15]          | face.measures.turn must be two different numbers",
        "turn: [0.15, 0.06]        | turns: [0.15, 0.06]         | face.measures.turn is missing",
        "mended: 65                | mended: 50                  | face.mended must be a number from 51 to 94, not 50",
        "kind: customer            | kind: telescope             | camera.kind must be one of",
        "https://localhost:8443    | http://localhost:8443       | branch.address must be an address that begins with https",
        "warningSeconds: 30        | warningSeconds: 5           | timeouts.warningSeconds must be a number from 20",
        "folder: target/demo/keys  | folder: target/demo/data/k  | must lie apart",
        "modelLicences: [clean,    | modelLicences: [any,        | modelLicences may hold",
        "tries: 3                  | 'tries: 3\n  tries: 4'      | line 11: Duplicate field 'tries'",
        "kind: specimens           | 'kind: escl\n  address: https://s\n  certificate: \"\"\n  intake: sideways\n  width: 150\n  height: 110\n  stillDpi: 300\n  previewDpi: 75' | scanner.intake must be one of flatbed, feeder, duplex",
        "kind: specimens           | 'kind: escl\n  address: http://s\n  certificate: c.pem\n  intake: duplex\n  width: 150\n  height: 110\n  stillDpi: 300\n  previewDpi: 75' | scanner.certificate is for an address that begins with https",
        "kind: specimens           | 'kind: escl\n  address: http://s\n  certificate: \"\"\n  intake: duplex\n  width: 20\n  height: 110\n  stillDpi: 300' | scanner.width must be a whole number from 85 to 300",
        "kind: specimens           | 'kind: simulator\n  folder: pictures\n  loop: true' | scanner.pictureDpi is missing",
        "diagonalInches: 27        | diagonalInches: 15.6        | screen: diagonalInches of 15.6 makes the smallest key 18.7 mm",
        "timeouts:                 | 'scanners: {}\ntimeouts:'   | scanners is not known here",
    })
    void namesWhatIsWrong(String from, String to, String problem) throws IOException {
        String demo = Files.readString(PROFILES.resolve("demo.yaml"));
        assertTrue(demo.contains(from), from);
        List<String> problems = problems(demo.replace(from, to));
        assertTrue(problems.stream().anyMatch(p -> p.contains(problem)), problems::toString);
    }

    @Test void reportsAllProblemsAtOnce() throws IOException {
        String demo = Files.readString(PROFILES.resolve("demo.yaml"));
        assertEquals(3, problems(demo.replace("tries: 3", "tries: 0").replace("smile: 0.10", "smile: no")
                .replace("fullScreen: true", "fullscreen: true")).stream().filter(p -> !p.contains("not known")).count());
    }

    @Test void namesTheProfilesThatExistWhenOneDoesNot() {
        String message = assertThrows(ConfigRefused.class, () -> KioskConfig.load(PROFILES, "../demo")).getMessage();
        assertTrue(message.contains("demo, desk, production"), message);
    }

    private List<String> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("changed.yaml"), yaml);
        return assertThrows(ConfigRefused.class, () -> KioskConfig.load(folder, "changed")).problems();
    }

    /// The first line after `start` that is not inside its block.
    private static int end(List<String> lines, int start, int depth) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end).startsWith("  ".repeat(depth + 1))) {
            end++;
        }
        return end;
    }
}
