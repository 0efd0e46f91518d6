package dev.haetae.device.scanner;

import dev.haetae.device.Pixels;
import dev.haetae.frame.Frame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A real saned on a free port of the loopback. Its device [#DEVICE] is SANE's `pnm` backend with a picture on the glass,
/// or its `test` backend with a fault: an alias changes from one to the other, and the connections are cut so that the
/// change is seen.
public final class SanedFixture implements AutoCloseable {
    public static final String DEVICE = "kiosk";

    private final String saned;
    private final Path folder;
    private final int port;
    private Process process;

    private SanedFixture(String saned, Path folder) throws IOException {
        this.saned = saned;
        this.folder = folder;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /// @return empty where Debian's sane-utils is not installed; says so on standard output
    public static Optional<SanedFixture> start(Path folder) throws IOException {
        var found = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "saned")).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("skipped: saned is not installed (Debian: sane-utils)");
            return Optional.empty();
        }
        var fixture = new SanedFixture(found.get().toString(), folder);
        Files.writeString(folder.resolve("dll.conf"), "pnm\ntest\n");
        Files.writeString(folder.resolve("saned.conf"), "127.0.0.1\nlocalhost\n");
        fixture.emptyGlass();
        fixture.startAgain();
        return Optional.of(fixture);
    }

    public int port() {
        return port;
    }

    public SanedSettings settings() {
        return SanedSettings.at("127.0.0.1", port, DEVICE).withOptions(Map.of("filename", picture().toString()))
                .withPatience(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    /// Lays a picture on the glass.
    public void lay(BufferedImage page) throws IOException {
        try (Frame frame = Pixels.toFrame(page, 0)) {
            lay(frame);
        }
    }

    public void lay(Frame page) throws IOException {
        byte[] bgr = new byte[3 * page.width() * page.height()];
        page.bgr().get(bgr);
        for (int i = 0; i < bgr.length; i += 3) {
            byte blue = bgr[i];
            bgr[i] = bgr[i + 2];
            bgr[i + 2] = blue;
        }
        try (var out = Files.newOutputStream(picture())) {
            out.write("P6\n%d %d\n255\n".formatted(page.width(), page.height()).getBytes());
            out.write(bgr);
        }
        point("pnm:0");
    }

    public void emptyGlass() throws IOException {
        fail("NO_DOCS");
    }

    /// @param status COVER_OPEN, JAMMED, NO_DOCS, IO_ERROR, ... until the next picture is laid
    public void fail(String status) throws IOException {
        Files.writeString(folder.resolve("test.conf"), """
                number_of_devices 1
                mode Color
                depth 8
                test-picture "Color pattern"
                resolution_min 1.0
                resolution_max 1200.0
                resolution_quant 1.0
                read-status-code "SANE_STATUS_%s"
                """.formatted(status));
        point("test:0");
    }

    /// Pulls the plug: the daemon and whoever serves a connection.
    public void kill() {
        cutConnections();
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() throws IOException {
        var builder = new ProcessBuilder(saned, "-l", "-b", "127.0.0.1", "-p", String.valueOf(port), "-e", "-d", "2");
        builder.environment().put("SANE_CONFIG_DIR", folder.toString());
        process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("saned does not start");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override public void close() {
        kill();
    }

    private Path picture() {
        return folder.resolve("glass.ppm");
    }

    private void point(String backend) throws IOException {
        Files.writeString(folder.resolve("dll.aliases"), "alias " + DEVICE + " " + backend + "\n");
        cutConnections();
    }

    private void cutConnections() {
        if (process != null) {
            process.children().forEach(child -> {
                child.destroyForcibly();
                while (runs(child.pid())) {
                    LockSupport.parkNanos(1_000_000);
                }
            });
        }
    }

    /// saned leaves its dead children as zombies for a while, which ProcessHandle takes for alive.
    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
