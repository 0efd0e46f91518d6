package dev.haetae;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The house of docs/decisions/0001: which room may know which. Anything not listed here fails the build.
class HouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.haetae");

    /// room -> the rooms it may use. A room is the first package below dev.haetae; `launch` may use all.
    private static final Map<String, String> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("outcome", "");
        ARROWS.put("frame", "outcome");
        ARROWS.put("document", "frame outcome");
        ARROWS.put("face", "frame outcome");
        ARROWS.put("liveness", "frame outcome");
        ARROWS.put("residence", "outcome");
        ARROWS.put("consent", "outcome");
        ARROWS.put("decision", "document face liveness residence consent outcome");
        ARROWS.put("session", "decision document face liveness residence consent frame outcome");
        ARROWS.put("record", "decision document face liveness residence consent frame outcome");
        ARROWS.put("seal", "");
        ARROWS.put("audit", "seal");
        ARROWS.put("vault", "record consent seal audit outcome");
        ARROWS.put("wire", "outcome");
        ARROWS.put("sync", "vault seal wire residence outcome");
        ARROWS.put("device", "frame document outcome");
        ARROWS.put("engine", "frame document face liveness outcome");
        ARROWS.put("language", "outcome");
        ARROWS.put("config", "decision document frame face liveness consent outcome");
        ARROWS.put("screen", "session language frame outcome document face liveness consent decision");
        ARROWS.put("assist", "session sync vault outcome");
        ARROWS.put("branch", "wire seal record audit residence outcome document face decision");
        ARROWS.put("evaluate", "session document face liveness decision frame outcome demo device engine config");
        ARROWS.put("demo", "device frame document residence outcome liveness");
    }

    @Test void everyRoomStandsInTheTable() {
        var rooms = CLASSES.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.removeAll(ARROWS.keySet());
        rooms.remove("launch");
        assertEquals(Set.of(), rooms, "rooms without a row in HouseTest.ARROWS");
    }

    @Test void arrowsPointOnlyWhereTheTableAllows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            String room = room(from);
            if (room.equals("launch")) {
                continue;
            }
            Set<String> allowed = Set.of(ARROWS.getOrDefault(room, "").split(" "));
            from.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith("dev.haetae"))
                    .filter(to -> !room(to).equals(room) && !allowed.contains(room(to)))
                    .map(to -> from.getName() + " -> " + to.getName()).distinct().forEach(wrong::add);
        }
        assertTrue(wrong.isEmpty(), () -> "arrows that the table of HouseTest does not allow:\n" + String.join("\n", wrong));
    }

    @Test void roomsHaveNoCircles() {
        SlicesRuleDefinition.slices().matching("dev.haetae.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test void librariesStayBehindTheirWalls() {
        wall("javafx..", "screen", "launch");
        wall("org.opencv..", "engine", "demo", "evaluate");
        wall("ai.onnxruntime..", "engine");
        wall("org.bytedeco..", "engine");
        wall("net.sourceforge.tess4j..", "engine");
        wall("com.google.zxing..", "engine", "screen", "demo", "launch");
        wall("com.github.sarxos..", "device");
        wall("au.com.southsky..", "device");
        wall("javax.smartcardio..", "device");
        wall("java.sql..", "vault", "branch");
        wall("org.h2..", "vault", "branch");
        wall("org.jdbi..", "vault", "branch");
        wall("javax.crypto..", "seal", "vault", "document");
        wall("com.google.crypto..", "seal");
        wall("org.bouncycastle..", "seal", "branch", "document");
        wall("io.helidon..", "branch");
        wall("com.nimbusds..", "branch");
        wall("com.fasterxml.jackson.dataformat.yaml..", "config", "demo");
        wall("picocli..", "launch");
        wall("javax.sound..", "language");
        wall("org.apache.pdfbox..", "device");
        wall("javax.print..", "device");
    }

    @Test void pureRoomsHaveNeitherClockNorChance() {
        for (String room : List.of("outcome", "frame", "document", "face", "liveness", "residence", "consent", "decision")) {
            var rule = noClasses().that().resideInAPackage("dev.haetae." + room + "..");
            rule.should().callMethod(System.class, "currentTimeMillis").allowEmptyShould(true).check(CLASSES);
            rule.should().callMethod(System.class, "nanoTime").allowEmptyShould(true).check(CLASSES);
            rule.should().callMethod(Instant.class, "now").allowEmptyShould(true).check(CLASSES);
            rule.should().callMethod(LocalDate.class, "now").allowEmptyShould(true).check(CLASSES);
            rule.should().callMethod(Math.class, "random").allowEmptyShould(true).check(CLASSES);
            rule.should().dependOnClassesThat().areAssignableTo(Random.class).allowEmptyShould(true).check(CLASSES);
        }
    }

    private static void wall(String library, String... rooms) {
        var rule = noClasses().that().resideInAPackage("dev.haetae..");
        for (String room : rooms) {
            rule = rule.and().resideOutsideOfPackage("dev.haetae." + room + "..");
        }
        rule.should().dependOnClassesThat().resideInAPackage(library).allowEmptyShould(true)
                .because("only " + String.join(", ", rooms) + " may use it").check(CLASSES);
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
