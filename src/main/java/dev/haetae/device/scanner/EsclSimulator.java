package dev.haetae.device.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.net.ssl.SSLContext;

/// A network scanner without the scanner: an eSCL server on this machine's loopback, with a glass and a duplex feeder.
/// Chosen by configuration (`kind: simulator`), for demonstrations and for trying the client; never a stand-in for a
/// scanner that is lost. Others speak to it, too: SANE's airscan backend reads from it in the tests.
public final class EsclSimulator implements AutoCloseable {
    /// A4, in 300ths of an inch.
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final Color LID = new Color(0x1E232B);

    /// One scan as asked for: pixels of the picture, and dots per inch.
    public record Wanted(int width, int height, int dpi) {}

    /// What lies there, of what was asked; empty picture lists are an empty feeder or glass.
    public interface Bed {
        /// @return null for an empty glass, which scans as the lid
        BufferedImage onGlass(Wanted wanted);

        /// The next sheet's sides, front first; none where the feeder is empty.
        List<BufferedImage> drawnIn(Wanted wanted);

        boolean feederLoaded();
    }

    private final HttpServer server;
    private final Bed bed;
    private final boolean tls;
    private final Map<String, Deque<byte[]>> jobs = new HashMap<>();
    private int count;
    /// For faults: answers first where it wants to (returns true), before the scanner does.
    private volatile Function<HttpExchange, Boolean> trouble = _ -> false;
    private volatile String feederState = "";

    private EsclSimulator(HttpServer server, Bed bed, boolean tls) {
        this.server = server;
        this.bed = bed;
        this.tls = tls;
    }

    public static EsclSimulator start(Bed bed) throws IOException {
        return start(bed, 0);
    }

    /// @param port 0 for any
    static EsclSimulator start(Bed bed, int port) throws IOException {
        return started(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), bed, false);
    }

    static EsclSimulator start(Bed bed, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return started(server, bed, true);
    }

    private static EsclSimulator started(HttpServer server, Bed bed, boolean tls) {
        var simulator = new EsclSimulator(server, bed, tls);
        server.createContext("/eSCL/", simulator::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return simulator;
    }

    public URI address() {
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort() + "/eSCL");
    }

    /// @param answers whether the trouble has answered the request itself
    void trouble(Function<HttpExchange, Boolean> answers) {
        trouble = answers;
    }

    /// A word of ScannerStatus that stands for the feeder until it is "" again.
    void feederSays(String word) {
        feederState = word;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!trouble.apply(exchange)) {
                answer(exchange, exchange.getRequestURI().getPath().substring("/eSCL/".length()), body);
            }
        }
    }

    private synchronized void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                switch (path) {
                    case "ScannerCapabilities" -> send(exchange, 200, "text/xml", bytes(EsclDescription.capabilities(WIDTH, HEIGHT)));
                    case "ScannerStatus" -> send(exchange, 200, "text/xml", bytes(EsclDescription.status(feeder(), !jobs.isEmpty())));
                    default -> next(exchange, path);
                }
            }
            case "POST" -> begin(exchange, path, body);
            case "DELETE" -> send(exchange, jobs.remove(path) == null ? 404 : 200, "text/xml", new byte[0]);
            default -> send(exchange, 405, "text/xml", new byte[0]);
        }
    }

    private String feeder() {
        return !feederState.isEmpty() ? feederState : bed.feederLoaded() ? "ScannerAdfLoaded" : "ScannerAdfEmpty";
    }

    private void begin(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (!path.equals("ScanJobs")) {
            send(exchange, 404, "text/xml", new byte[0]);
            return;
        }
        EsclXml asked = EsclXml.parse(body);
        int dpi = asked.number("XResolution").orElse(300);
        int width = asked.number("Width").orElse(WIDTH) * dpi / 300;
        int height = asked.number("Height").orElse(HEIGHT) * dpi / 300;
        boolean fed = asked.text("InputSource").orElse("Platen").equals("Feeder");
        if (!EsclDescription.RESOLUTIONS.contains(dpi) || width < 1 || height < 1 || fed && !feeder().equals("ScannerAdfLoaded")) {
            send(exchange, 409, "text/xml", new byte[0]);
            return;
        }
        var wanted = new Wanted(width, height, dpi);
        Deque<byte[]> pages = new ArrayDeque<>();
        if (fed) {
            boolean both = asked.text("Duplex").orElse("false").equals("true");
            bed.drawnIn(wanted).stream().limit(both ? 2 : 1).forEach(side -> pages.add(jpeg(side, wanted)));
        } else {
            pages.add(jpeg(bed.onGlass(wanted), wanted));
        }
        String job = "ScanJobs/" + ++count;
        jobs.put(job, pages);
        exchange.getResponseHeaders().set("Location", address() + "/" + job);
        send(exchange, 201, "text/xml", new byte[0]);
    }

    private void next(HttpExchange exchange, String path) throws IOException {
        String job = path.endsWith("/NextDocument") ? path.substring(0, path.length() - "/NextDocument".length()) : "";
        byte[] page = jobs.containsKey(job) ? jobs.get(job).poll() : null;
        if (page == null) {
            jobs.remove(job); // the last one was fetched: the job is done
            send(exchange, 404, "text/xml", new byte[0]);
        } else {
            send(exchange, 200, "image/jpeg", page);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The picture lies in the corner at the origin; the rest is lid.
    private static byte[] jpeg(BufferedImage lying, Wanted wanted) {
        var scan = new BufferedImage(wanted.width, wanted.height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = scan.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(LID);
        brush.fillRect(0, 0, wanted.width, wanted.height);
        if (lying != null) {
            brush.drawImage(lying, 0, 0, null);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(scan, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    @Override public void close() {
        server.stop(0);
    }
}
