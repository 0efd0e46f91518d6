package dev.haetae.branch.stay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.branch.stay.Heard.Said;
import dev.haetae.branch.stay.Heard.Silent;
import dev.haetae.branch.stay.Heard.Why;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One question over HTTP, one answer. Exceptions end here: they may quote what they were about.
final class RelayLine implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FIRST_SERVER_ERROR = 500;
    /// A transaction id goes into records and pages: letters, digits and little else, and not without end.
    private static final String TRANSACTION = "[A-Za-z0-9._:-]{1,64}";

    private final RelayConfig config;
    private final KeyCustody custody;
    private final HttpClient http;

    RelayLine(RelayConfig config, KeyCustody custody) {
        this.config = config;
        this.custody = custody;
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofMillis(config.connectMillis()))
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /// @param most how long at most, the whole answer included
    Heard ask(StayQuery.ByCard query, Duration most) {
        var coming = http.sendAsync(request(query), BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.largestAnswer()));
        try {
            return heard(coming.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Silent(Why.TOO_SLOW);
        } catch (ExecutionException e) {
            boolean reached = !(e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException);
            return new Silent(reached ? Why.MALFORMED : Why.NOT_REACHED);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return new Silent(Why.INTERRUPTED);
        }
    }

    private HttpRequest request(StayQuery.ByCard query) {
        var question = MAPPER.createObjectNode().put(config.request().number(), query.registrationNumber().replace("-", ""))
                .put(config.request().issued(), DateTimeFormatter.BASIC_ISO_DATE.format(query.issued()))
                .put(config.request().serial(), query.serial().replace("-", ""));
        try (var credential = custody.secret(KeyName.BRANCH_RELAY_CREDENTIAL)) {
            return HttpRequest.newBuilder(URI.create(config.address())).header("Content-Type", "application/json")
                    .header(config.credentialHeader(),
                            config.credentialPrefix() + new String(credential.bytes(), StandardCharsets.UTF_8).strip())
                    .POST(HttpRequest.BodyPublishers.ofString(question.toString())).build();
        }
    }

    private Heard heard(HttpResponse<byte[]> response) {
        if (response.statusCode() >= FIRST_SERVER_ERROR) {
            return new Silent(Why.SERVER_ERROR);
        }
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            return new Silent(Why.NOT_ALLOWED);
        }
        try {
            JsonNode tree = MAPPER.readTree(response.body());
            JsonNode success = tree.at(config.answer().success());
            if (!success.isBoolean() || success.asBoolean() && response.statusCode() != 200) {
                return new Silent(Why.MALFORMED);
            }
            String transaction = tree.at(config.answer().transaction()).asText();
            return new Said(status(success.asBoolean(), tree.at(config.answer().code()).asText()),
                    transaction.matches(TRANSACTION) ? transaction : "");
        } catch (IOException e) {
            return new Silent(Why.MALFORMED);
        }
    }

    /// A success that carries an error code is not believed.
    private StayStatus status(boolean success, String code) {
        if (success) {
            return code.isEmpty() || code.equals("null") ? StayStatus.VALID : StayStatus.UNAVAILABLE;
        }
        return config.statuses().getOrDefault(code, StayStatus.UNAVAILABLE);
    }

    @Override public void close() {
        http.shutdownNow();
    }
}
