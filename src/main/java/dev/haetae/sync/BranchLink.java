package dev.haetae.sync;

import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/// One kiosk's line to its branch: TLS 1.3 only, both sides show a certificate, only the branch's own authority counts.
/// Safe for use by several threads.
public final class BranchLink implements AutoCloseable {
    private static final int LARGEST_ANSWER = 128 << 10;
    /// Seconds: whoever asks for more is not the branch we know.
    private static final long LONGEST_WAIT = 3600;

    private final URI branch;
    private final Duration patience;
    private final Supplier<SSLContext> certificates;
    private volatile HttpClient client;

    /// @param branch https://host:port
    /// @param patience for one request, from connecting to the whole answer
    public BranchLink(URI branch, KeyCustody custody, Duration patience) {
        this(branch, () -> TlsContext.ofKiosk(custody), patience);
    }

    BranchLink(URI branch, Supplier<SSLContext> certificates, Duration patience) {
        if (!"https".equals(branch.getScheme())) {
            throw new IllegalArgumentException("the branch's address must begin with https");
        }
        this.branch = branch;
        this.patience = patience;
        this.certificates = certificates;
        this.client = connecting();
    }

    private HttpClient connecting() {
        var tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3"});
        tls.setEndpointIdentificationAlgorithm("HTTPS");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .sslContext(certificates.get()).sslParameters(tls)
                .connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /// The custody has another certificate now: new connections show it. Requests under way end as they began.
    void reload() {
        var before = client;
        client = connecting();
        before.shutdown();
    }

    /// What came back.
    sealed interface Answer<M> {
        record Said<M>(M message) implements Answer<M> {}

        /// @param after how long the branch asks to wait
        record No<M>(Refusal why, Optional<Duration> after) implements Answer<M> {}
    }

    <M extends Message> Answer<M> post(String path, Message message, Class<M> type) throws IOException, InterruptedException {
        byte[] body = Wire.write(message);
        try {
            return answer(client.send(request(path).header("Content-Type", Wire.JSON)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), bounded()), type);
        } finally {
            Arrays.fill(body, (byte) 0); // a password, or a question about somebody
        }
    }

    <M extends Message> Answer<M> get(String path, Class<M> type) throws IOException, InterruptedException {
        return answer(client.send(request(path).GET().build(), bounded()), type);
    }

    /// @throws IOException when the branch is not reached
    public Message.Health health() throws IOException, InterruptedException {
        return switch (answer(client.send(request(Wire.HEALTH).GET().build(), bounded()), Message.Health.class)) {
            case Answer.Said<Message.Health>(var health) -> health;
            case Answer.No<Message.Health> no -> throw new IOException("the branch refuses: " + no.why());
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(branch.resolve(path)).timeout(patience);
    }

    private static HttpResponse.BodyHandler<byte[]> bounded() {
        return BodyHandlers.limiting(_ -> BodySubscribers.ofByteArray(), LARGEST_ANSWER);
    }

    private static <M extends Message> Answer<M> answer(HttpResponse<byte[]> response, Class<M> type) throws IOException {
        if (response.statusCode() == 200) {
            return new Answer.Said<>(Wire.read(response.body(), type));
        }
        Optional<Duration> after = response.headers().firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(value))));
        Refusal why = response.statusCode() >= 500 ? Refusal.BUSY : response.statusCode() == 429 && response.body().length == 0
                ? Refusal.SLOWER : Wire.read(response.body(), Message.Refused.class).why();
        return new Answer.No<>(why, after);
    }

    @Override public void close() {
        client.shutdownNow();
    }
}
