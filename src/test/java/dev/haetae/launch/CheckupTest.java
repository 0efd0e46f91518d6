package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.device.replay.ClipSource;
import dev.haetae.device.replay.FolderClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckupTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test void everyEngineWorksOnThisMachine() {
        look("demo");
        assertTrue(findings.stream().filter(f -> f.what().startsWith("engine ")).count() >= 7, this::told);
        assertTrue(findings.stream().allMatch(Finding::fits), this::told);
        assertTrue(told().contains("espeak-ng is installed") && told().contains("pactl is installed"), this::told);
    }

    @Test void namesTheKeysAndTheModelsThatProductionLacksHere() {
        look("production");
        assertTrue(missing("model fr_detect.onnx", "licence class 'review'"), this::told);
        assertTrue(missing("keys", "CREDENTIALS_DIRECTORY"), this::told);
        assertTrue(missing("branch", "keys"), this::told);
    }

    @Test void looksAtEverythingElseWhenTheConfigurationIsFaulty() {
        look("elsewhere");
        assertTrue(missing("configuration elsewhere", "there are: demo, desk, production"), this::told);
        assertTrue(findings.stream().anyMatch(f -> f.fits() && f.what().equals("model fr_detect.onnx")), this::told);
    }

    @Test void aCameraThatIsGoneIsNamedWithItsReason() {
        var clip = new FolderClip("pictures", List.of(Path.of("models/fetched/astronaut.png")), 10);
        try (var there = new ClipSource(clip, true)) {
            assertTrue(DeviceCheck.camera(there).line().contains("512 x 512"));
        }
        try (var gone = new ClipSource(clip, false)) {
            gone.close();
            Finding finding = DeviceCheck.camera(gone);
            assertTrue(!finding.fits() && finding.detail().contains("CAMERA_LOST"), finding::line);
        }
    }

    private void look(String profile) {
        new Checkup(new Home(Path.of("").toAbsolutePath()), profile, findings::add).run();
    }

    private boolean missing(String what, String detail) {
        return findings.stream().anyMatch(f -> !f.fits() && f.what().equals(what) && f.detail().contains(detail));
    }

    private String told() {
        return String.join("\n", findings.stream().map(Finding::line).toList());
    }
}
