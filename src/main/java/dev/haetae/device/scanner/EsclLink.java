package dev.haetae.device.scanner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// The requests of eSCL. Every answer is bounded in size and in time. Never goes to another host than the configured one,
/// whatever an answer points to.
final class EsclLink implements AutoCloseable {
    private static final int MOST_XML = 1 << 20;
    static final int MOST_PICTURE = 64 << 20;
    private static final long TICK_MILLIS = 40;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

    /// @param retryAfter as the scanner asks for, or 1 s
    record Answer(int status, byte[] body, URI location, Duration retryAfter) {}

    private final EsclSettings settings;
    private final HttpClient client;

    private EsclLink(EsclSettings settings, HttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    static EsclLink open(EsclSettings settings) throws IOException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (settings.certificate().isPresent()) {
            client.sslContext(PinnedTrust.context(settings.certificate().get()));
        }
        return new EsclLink(settings, client.build());
    }

    EsclCapabilities capabilities() throws IOException, InterruptedException {
        return EsclCapabilities.parse(fetched("ScannerCapabilities"));
    }

    EsclStatus status() throws IOException, InterruptedException {
        return EsclStatus.parse(fetched("ScannerStatus"));
    }

    Answer start(String job) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(settings.root().resolve("ScanJobs")).header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(job)), MOST_XML, settings.patience(), _ -> { });
    }

    /// @param bytes told how many have come, on this thread
    Answer next(URI job, Duration within, IntConsumer bytes) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(job + "/NextDocument")).GET(), MOST_PICTURE, within, bytes);
    }

    /// Ends a job, also one under way; what the scanner says to it does not matter.
    void delete(URI job) throws InterruptedException {
        try {
            send(HttpRequest.newBuilder(job).DELETE(), MOST_XML, settings.patience(), _ -> { });
        } catch (IOException alreadyGone) {
            // it ends by itself
        }
    }

    private byte[] fetched(String name) throws IOException, InterruptedException {
        Answer answer = send(HttpRequest.newBuilder(settings.root().resolve(name)).GET(), MOST_XML, settings.patience(), _ -> { });
        if (answer.status != 200) {
            throw new IOException("the scanner answers HTTP " + answer.status + " for " + name);
        }
        return answer.body;
    }

    private Answer send(HttpRequest.Builder request, int most, Duration within, IntConsumer bytes)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        var download = new Download(most);
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request.build(), _ -> download);
        try {
            while (true) {
                try {
                    HttpResponse<byte[]> response = exchange.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                    return new Answer(response.statusCode(), response.body(), location(response), retryAfter(response));
                } catch (TimeoutException notYet) {
                    bytes.accept(download.count());
                    if (System.nanoTime() > deadline) {
                        throw new IOException("the scanner does not answer in time");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException("the scanner's answer cannot be read", e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    /// Scanners name themselves by addresses that only they know: the path is all that counts.
    private URI location(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Location").map(text -> {
            try {
                // two slashes at the beginning would name another host
                String path = URI.create(text.strip()).getRawPath().replaceFirst("^/+", "/").replaceFirst("/+$", "");
                return path.isEmpty() ? null : settings.root().resolve(path);
            } catch (IllegalArgumentException | NullPointerException nonsense) {
                return null;
            }
        }).orElse(null);
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Retry-After").filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text)))).orElse(Duration.ofSeconds(1));
    }

    @Override public void close() {
        client.shutdownNow();
    }
}
