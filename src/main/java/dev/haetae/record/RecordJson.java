package dev.haetae.record;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/// [SessionRecord] <-> JSON. A moment is ISO 8601 text; what is empty is null. Unknown fields are refused: another
/// schema is another name. The schema before this one is read too: it only lacks what came later.
public final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module()).addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private RecordJson() {}

    /// @return personal bytes; the caller overwrites them after use
    public static byte[] write(SessionRecord record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (JacksonException e) {
            throw new IllegalStateException("a session record cannot be written"); // no cause: it may quote the record
        }
    }

    /// @throws IOException when the bytes are no record of this schema; says nothing of their content
    public static SessionRecord read(byte[] json) throws IOException {
        try {
            return MAPPER.readValue(json, SessionRecord.class);
        } catch (IOException e) {
            throw new IOException("not a session record that this version reads"); // no cause: it may quote the record
        }
    }
}
