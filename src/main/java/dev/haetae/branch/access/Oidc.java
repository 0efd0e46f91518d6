package dev.haetae.branch.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a provider who somebody is (OpenID Connect Core 1.0 3.1, with PKCE, RFC 7636). What they may is not its matter.
/// Signatures by RS256 alone: each provider must know it (15.1).
public final class Oidc {
    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
    private static final int PATIENCE_MILLIS = 5000;
    private static final int LARGEST = 1 << 20;
    /// To type a password there and look for a telephone.
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final OidcPolicy policy;
    private final KeyCustody custody;
    private final InstantSource clock;
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private volatile OIDCProviderMetadata provider;

    private record Begun(Nonce nonce, CodeVerifier verifier, Instant at) {}

    /// @param state what the browser keeps in a cookie meanwhile
    public record Begin(String state, URI where) {}

    public Oidc(OidcPolicy policy, KeyCustody custody, InstantSource clock) {
        this.policy = policy;
        this.custody = custody;
        this.clock = clock;
    }

    /// @return empty when the provider is away
    public Optional<Begin> begin() {
        begun.values().removeIf(it -> it.at.plus(OPEN).isBefore(clock.instant()));
        var state = new State(32);
        var one = new Begun(new Nonce(32), new CodeVerifier(), clock.instant());
        try {
            URI where = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client(), back())
                    .endpointURI(provider().getAuthorizationEndpointURI()).state(state).nonce(one.nonce)
                    .codeChallenge(one.verifier, CodeChallengeMethod.S256).build().toURI();
            begun.put(state.getValue(), one);
            return Optional.of(new Begin(state.getValue(), where));
        } catch (GeneralException | IOException e) {
            LOG.warn("the provider of logins is away: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// @param query of the address that the provider sent the browser back to
    /// @param state from the browser's cookie; of no use afterwards
    /// @return the name that the provider vouches for
    public Optional<String> end(String query, String state) {
        Begun one = begun.remove(state);
        if (one == null || one.at.plus(OPEN).isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            var answer = AuthenticationResponseParser.parse(URI.create(back() + "?" + query));
            if (!answer.indicatesSuccess() || !new State(state).equals(answer.getState())) {
                return Optional.empty();
            }
            return claimed(new AuthorizationCodeGrant(answer.toSuccessResponse().getAuthorizationCode(), back(), one.verifier), one.nonce);
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.warn("the provider of logins did not vouch: {}", e.getClass().getSimpleName()); // its message may quote the token
            return Optional.empty();
        }
    }

    private Optional<String> claimed(AuthorizationCodeGrant grant, Nonce nonce)
            throws GeneralException, IOException, BadJOSEException, JOSEException {
        var request = new TokenRequest.Builder(provider().getTokenEndpointURI(), new ClientSecretBasic(client(), secret()), grant).build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        if (!(OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse tokens)) {
            return Optional.empty();
        }
        var validator = new IDTokenValidator(provider().getIssuer(), client(), JWSAlgorithm.RS256, provider().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST));
        return Optional.ofNullable(validator.validate(tokens.getOIDCTokens().getIDToken(), nonce).getStringClaim(policy.claim()));
    }

    /// Found once; checks that the document is the issuer's.
    private OIDCProviderMetadata provider() throws GeneralException, IOException {
        if (provider == null) {
            provider = OIDCProviderMetadata.resolve(new Issuer(policy.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
        }
        return provider;
    }

    private ClientID client() {
        return new ClientID(policy.clientId());
    }

    private Secret secret() {
        try (var secret = custody.secret(KeyName.BRANCH_OIDC_SECRET)) {
            return new Secret(new String(secret.bytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private URI back() {
        return URI.create(policy.address() + "/login/oidc/back");
    }
}
