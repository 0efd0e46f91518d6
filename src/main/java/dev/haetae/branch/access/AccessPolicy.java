package dev.haetae.branch.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How staff log in: a JSON file, read at start. Every value must be said, and nothing else.
/// @param totpRoles who of these roles has no authenticator is not let in
/// @param failuresToShut wrong passwords or codes in a row, until the name is shut for `shutMinutes`
/// @param idleMinutes a login ends when its browser was not heard of for so long
/// @param longestMinutes and so long after it began, whatever it did
/// @param oidc a provider where staff may log in instead of by a password, or null
public record AccessPolicy(List<String> totpRoles, int failuresToShut, int shutMinutes, int idleMinutes, int longestMinutes,
        Optional<OidcPolicy> oidc) {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    /// Longer than a working day is no limit.
    private static final int LONGEST = 24 * 60;

    public AccessPolicy {
        totpRoles = List.copyOf(totpRoles);
        var problems = new ArrayList<String>();
        totpRoles.stream().filter(word -> Role.of(word).isEmpty()).forEach(_ -> problems.add("totpRoles has a role that is not known"));
        Map.of("failuresToShut", failuresToShut, "shutMinutes", shutMinutes, "idleMinutes", idleMinutes, "longestMinutes", longestMinutes)
                .forEach((name, value) -> {
                    if (value < 1 || value > LONGEST) {
                        problems.add(name + " must be 1 to " + LONGEST);
                    }
                });
        oidc.ifPresent(it -> problems.addAll(it.problems()));
        if (!problems.isEmpty()) {
            throw new AccessPolicyRefused(problems);
        }
    }

    public AccessPolicy(List<String> totpRoles, int failuresToShut, int shutMinutes, int idleMinutes, int longestMinutes) {
        this(totpRoles, failuresToShut, shutMinutes, idleMinutes, longestMinutes, Optional.empty());
    }

    /// @throws AccessPolicyRefused naming the values that are wrong
    public static AccessPolicy read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), AccessPolicy.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof AccessPolicyRefused refused) {
                throw refused;
            }
            throw new AccessPolicyRefused(List.of(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new AccessPolicyRefused(List.of(file.getFileName() + " cannot be read"));
        }
    }

    boolean wantsTotp(List<Role> roles) {
        return roles.stream().anyMatch(role -> totpRoles.contains(role.word()));
    }

    Duration shut() {
        return Duration.ofMinutes(shutMinutes);
    }

    Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    Duration longest() {
        return Duration.ofMinutes(longestMinutes);
    }
}
