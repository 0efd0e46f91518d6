package dev.haetae.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A relay of the ministry as a real HTTP server on this machine: POST /status/alien with issueNo, issueDate and serialNo,
/// answered with success, message, error_code and transaction_id (facts/documents.md). What it knows is a
/// [SimulatedMinistry]'s, whose outage is a 503 and whose slowness is the relay's. Other faults are switched on here.
public final class SimulatedRelay implements AutoCloseable {
    /// OVERSIZE: more than anybody needs. CUT: the connection ends before an answer.
    public enum Fault { NONE, MALFORMED, OVERSIZE, CUT }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LARGEST_QUESTION = 4096;
    private static final int OVERSIZE = 4 << 20;

    private final SimulatedMinistry ministry;
    private final String authorization;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    private SimulatedRelay(SimulatedMinistry ministry, int port, String credential) throws IOException {
        this.ministry = ministry;
        this.authorization = "Bearer " + credential;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/status/alien", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /// @param port 0 for any free one
    /// @param credential whoever does not show it is answered 401
    public static SimulatedRelay start(SimulatedMinistry ministry, int port, String credential) throws IOException {
        return new SimulatedRelay(ministry, port, credential);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/status/alien");
    }

    public void fault(Fault next) {
        fault = next;
    }

    /// How many questions have arrived.
    public int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION);
            if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{}");
                return;
            }
            switch (fault) {
                case NONE -> look(exchange, body);
                case MALFORMED -> send(exchange, 200, "<html>maintenance</html>");
                case OVERSIZE -> send(exchange, 200, "{\"success\":true,\"padding\":\"" + "x".repeat(OVERSIZE) + "\"}");
                case CUT -> {
                    // closed without an answer
                }
            }
        }
    }

    private void look(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode question = MAPPER.readTree(body);
        String number = question.path("issueNo").asText();
        String serial = question.path("serialNo").asText();
        if (!number.matches("\\d{13}")) {
            refuse(exchange, "A041");
            return;
        }
        LocalDate issued;
        try {
            issued = LocalDate.parse(question.path("issueDate").asText(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            refuse(exchange, "A042");
            return;
        }
        if (serial.isEmpty()) {
            refuse(exchange, "A047");
            return;
        }
        StayAnswer answer = ministry.ask(new StayQuery.ByCard(number.substring(0, 6) + "-" + number.substring(6), issued,
                dashed(serial)));
        switch (answer.status()) {
            case VALID -> send(exchange, 200, MAPPER.createObjectNode().put("success", true).put("message", "OK")
                    .put("transaction_id", answer.transaction()).toString());
            case NOT_FOUND -> refuse(exchange, "A043");
            case EXPIRED -> refuse(exchange, "A044");
            case CANCELLED -> refuse(exchange, "A045");
            case UNAVAILABLE -> {
                if (ministry.isDown()) {
                    send(exchange, 503, "");
                } else {
                    refuse(exchange, "A048");
                }
            }
        }
    }

    /// 1-3-3-4, as it stands on the card's back.
    private static String dashed(String serial) {
        return serial.replaceFirst("^(\\d)(\\d{3})(\\d{3})(\\d{4})$", "$1-$2-$3-$4");
    }

    private void refuse(HttpExchange exchange, String code) throws IOException {
        send(exchange, 200, MAPPER.createObjectNode().put("success", false).put("error_code", code).put("message", code)
                .put("transaction_id", String.format(Locale.ROOT, "SIM-E-%06d", asked.get())).toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
