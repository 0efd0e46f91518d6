package dev.haetae.branch.stay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.residence.StayStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How one relay is asked and understood: a JSON file, read at start. Every value must be said, and nothing else.
/// @param address https, or http to this very machine (the simulator)
/// @param source stands in every record beside the answer: who answered
/// @param credentialHeader carries `credentialPrefix` and the credential, which comes from the key custody
/// @param request names of the fields of the question
/// @param answer where in the answer things stand, as JSON pointers
/// @param statuses what each error code means; one that is not named is UNAVAILABLE. None may mean VALID
/// @param passports what a passport's holder is answered: the relay knows cards only. UNAVAILABLE leaves the matter
///        pending, NOT_FOUND refers it to staff
/// @param attempts in all, within the patience; only what never arrived or was answered 5xx is tried again
/// @param failuresToOpen the breaker, in a row; @param restMillis how long it is open
/// @param largestAnswer bytes
public record RelayConfig(String address, String source, String credentialHeader, String credentialPrefix,
        Question request, Reply answer, Map<String, StayStatus> statuses, StayStatus passports,
        int connectMillis, int readMillis, int patienceMillis, int attempts, int firstPauseMillis,
        int failuresToOpen, int restMillis, int aPersonADay, int aBranchADay, int largestAnswer) {

    public record Question(String number, String issued, String serial) {}

    public record Reply(String success, String code, String transaction) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /// @throws RelayRefused naming the values that are wrong
    public static RelayConfig read(Path file) {
        RelayConfig config;
        try {
            config = MAPPER.readValue(Files.readAllBytes(file), RelayConfig.class);
        } catch (JacksonException e) {
            throw new RelayRefused(List.of(where(e) + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new RelayRefused(List.of("the file cannot be read"));
        }
        List<String> problems = config.problems();
        if (!problems.isEmpty()) {
            throw new RelayRefused(problems);
        }
        return config;
    }

    private static String where(JacksonException e) {
        return e instanceof JsonMappingException at ? at.getPath().stream().map(part -> part.getFieldName() + ": ")
                .collect(Collectors.joining()) : "";
    }

    /// How long one question may take, all attempts together.
    public Duration patience() {
        return Duration.ofMillis(patienceMillis);
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        refuse(problems, !guarded(), "address: must be https, or http to this machine");
        refuse(problems, source.isBlank(), "source: must say who answers");
        refuse(problems, credentialHeader.isBlank(), "credentialHeader: must be said");
        for (String pointer : List.of(answer.success(), answer.code(), answer.transaction())) {
            refuse(problems, !pointer(pointer), "answer: " + pointer + " is no JSON pointer");
        }
        refuse(problems, statuses.isEmpty(), "statuses: no code has a meaning");
        refuse(problems, statuses.containsValue(StayStatus.VALID), "statuses: an error must not mean VALID");
        refuse(problems, passports != StayStatus.UNAVAILABLE && passports != StayStatus.NOT_FOUND,
                "passports: UNAVAILABLE or NOT_FOUND");
        Map.of("connectMillis", connectMillis, "readMillis", readMillis, "patienceMillis", patienceMillis, "attempts", attempts,
                "firstPauseMillis", firstPauseMillis, "failuresToOpen", failuresToOpen, "restMillis", restMillis,
                "aPersonADay", aPersonADay, "aBranchADay", aBranchADay, "largestAnswer", largestAnswer)
                .forEach((name, value) -> refuse(problems, value < 1, name + ": at least 1"));
        return problems;
    }

    private static void refuse(List<String> problems, boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
    }

    /// The credential and the person's number never cross a network in the clear.
    private boolean guarded() {
        try {
            var uri = URI.create(address);
            String host = uri.getHost();
            return host != null && ("https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && (host.equals("localhost") || host.matches("127[.]\\d+[.]\\d+[.]\\d+")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean pointer(String text) {
        try {
            return !JsonPointer.compile(text).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
