package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `haetae branch` in a process of its own, that can be killed.
final class BranchProcess implements AutoCloseable {
    private static final Pattern KIOSKS = Pattern.compile("^kiosks +(https://\\S+)$", Pattern.MULTILINE);
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path said;
    private final Path data;

    private BranchProcess(Process process, Path said, Path data) {
        this.process = process;
        this.said = said;
        this.data = data;
    }

    static BranchProcess start(Keys keys, DatabaseChoice.Postgres database, Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path said = Files.createDirectories(folder).resolve("said");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dhaetae.home=" + Path.of("").toAbsolutePath(),
                "dev.haetae.launch.Haetae", "branch", "--data", data.toString(), "--keys", keys.branchFolder().toString(),
                "--database", database.url(), "--host", "localhost", "--port", "0", "--staff-port", "0", "--enrol-port", "0")
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new BranchProcess(builder.start(), said, data);
    }

    /// Where kiosks send to, once it listens.
    URI kioskAddress() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
            var address = KIOSKS.matcher(Files.readString(said));
            if (address.find()) {
                return URI.create(address.group(1));
            }
            assertTrue(!process.waitFor(50, TimeUnit.MILLISECONDS), () -> "it ended: " + List.of(said()));
        }
        throw new AssertionError("it does not listen: " + said());
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return "";
        }
    }

    Path auditLog() {
        return data.resolve("audit.jsonl");
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
