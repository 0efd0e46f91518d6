package dev.haetae.branch;

import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A member of staff's browser: trusts the branch's authority, keeps cookies, follows nothing by itself.
final class Browsers implements AutoCloseable {
    private final URI branch;
    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browsers(URI branch, Keys keys) throws IOException, GeneralSecurityException {
        this.branch = branch;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusting(keys)).build();
    }

    /// No certificate of its own.
    static SSLContext trusting(Keys keys) {
        try (InputStream in = Files.newInputStream(keys.branchFolder().resolve(KeyName.BRANCH_AUTHORITY.file()))) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(branch.resolve(path)).GET());
    }

    /// As htmx asks for a part of a page.
    HttpResponse<String> refresh(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(branch.resolve(path)).header("HX-Request", "true").GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(branch.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> login(String name, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("csrf", csrf(get("/login").body()), "name", name, "password", password));
    }

    static String csrf(String page) {
        var found = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    void forget() {
        cookies.clear();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return response;
    }

    @Override public void close() {
        client.close();
    }
}
