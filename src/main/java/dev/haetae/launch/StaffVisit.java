package dev.haetae.launch;

import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.TlsContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// A member of staff's way to one record, through the same pages a browser uses: log in, search by the receipt's number,
/// open the case. What the automatic walk ends with.
final class StaffVisit {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"csrf\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/records/[^\"]+)\"");

    private final URI staff;
    private final HttpClient browser;

    /// @param custody knows the branch's authority
    StaffVisit(URI staff, KeyCustody custody) {
        this.staff = staff;
        this.browser = HttpClient.newBuilder().sslContext(TlsContext.ofKiosk(custody)).cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    boolean logIn(String name, char[] password) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get("/login"));
        if (!csrf.find()) {
            return false;
        }
        String form = "csrf=" + encoded(csrf.group(1) != null ? csrf.group(1) : csrf.group(2))
                + "&name=" + encoded(name) + "&password=" + encoded(new String(password));
        var answer = browser.send(HttpRequest.newBuilder(staff.resolve("/login")).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        return answer.statusCode() == 200 || answer.statusCode() == 303;
    }

    /// @return the opened case's page, or empty while the branch does not have it
    Optional<String> open(String receipt) throws IOException, InterruptedException {
        var link = CASE.matcher(get("/?q=" + encoded(receipt)));
        return link.find() ? Optional.of(get(link.group(1))) : Optional.empty();
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = browser.send(HttpRequest.newBuilder(staff.resolve(path)).timeout(Duration.ofSeconds(10)).GET().build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the branch answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
