package dev.haetae.branch.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// Where staff log in instead of by a password (OpenID Connect Core 1.0, code flow).
/// @param issuer of the provider, whose discovery document says the rest
/// @param clientId what the provider knows this branch by; its secret is the key `branch-oidc-secret`
/// @param address of the staff's pages as browsers see it, without a slash at the end
/// @param claim of the ID token that is the name of the member of staff
public record OidcPolicy(String issuer, String clientId, String address, String claim) {
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!guarded(issuer)) {
            problems.add("oidc.issuer must be https, or http to this machine");
        }
        if (!address.matches("https://[^/]+")) {
            problems.add("oidc.address must be https, without a path");
        }
        if (clientId.isBlank() || claim.isBlank()) {
            problems.add("oidc.clientId and oidc.claim must be said");
        }
        return problems;
    }

    /// Names are not looked up: only what is written as this machine is.
    private static boolean guarded(String address) {
        try {
            URI uri = URI.create(address);
            boolean here = "localhost".equals(uri.getHost())
                    || uri.getHost() != null && uri.getHost().matches("[0-9.]+") && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here);
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }
}
