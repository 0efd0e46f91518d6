package dev.haetae.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// [Message] <-> JSON, and the paths.
public final class Wire {
    public static final String RECORDS = "/v1/records";
    public static final String STAY = "/v1/stay";
    public static final String CALLS = "/v1/calls";
    public static final String OPERATORS = "/v1/operators";
    public static final String ENROLMENTS = "/v1/enrolments";
    public static final String RENEWALS = "/v1/renewals";
    public static final String HEARTBEATS = "/v1/heartbeats";
    public static final String POLICY = "/v1/policy";
    public static final String POLICIES = "/v1/operator/policies";
    public static final String INVITATIONS = "/v1/operator/invitations";
    public static final String REVOCATIONS = "/v1/operator/revocations";
    /// Followed by a slash and a receipt's number.
    public static final String OUTCOMES = "/v1/outcomes";
    public static final String HEALTH = "/health";
    public static final String JSON = "application/json";
    /// A sealed record with two document pictures is below 3 MB.
    public static final int LARGEST = 16 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Wire() {}

    public static byte[] write(Message message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JacksonException e) {
            throw new IllegalStateException("a message cannot be written"); // no cause: it may quote the message
        }
    }

    /// @throws IOException when it is no such message of our version; says nothing of its content
    public static <M extends Message> M read(byte[] json, Class<M> type) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.path("version").asInt() != Message.VERSION) {
                throw new IOException("a message of an unknown version");
            }
            return whole(MAPPER.treeToValue(tree, type));
        } catch (JacksonException e) {
            throw new IOException("not a " + type.getSimpleName());
        }
    }

    private static <M extends Message> M whole(M message) throws IOException {
        for (var part : message.getClass().getRecordComponents()) {
            try {
                if (part.getAccessor().invoke(message) == null) {
                    throw new IOException("a message without its " + part.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return message;
    }
}
