package dev.haetae.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;

/// [KeyName#BRANCH_ENVELOPE_KEYS] in a folder of keys, to be changed: whole or not at all.
public final class EnvelopeKeyFile {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final KeyFolder folder;
    private final KeyCustody custody;

    private EnvelopeKeyFile(Path folder, KeyCustody custody) {
        this.file = folder.resolve(KeyName.BRANCH_ENVELOPE_KEYS.file());
        this.folder = new KeyFolder(folder);
        this.custody = custody;
    }

    /// @param custody of the same folder
    public static EnvelopeKeyFile in(Path folder, KeyCustody custody) {
        return new EnvelopeKeyFile(folder, custody);
    }

    /// A new key-encryption key, after those that are there.
    /// @return its id
    public String add(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String id = Envelope.keyId(key);
        write(_ -> true, List.of(new Secret(key)));
        return id;
    }

    /// Destroys a key-encryption key: every copy of data keys under it, in whatever backup, is of no use from now on.
    public void destroy(String keyId) {
        write(id -> !id.equals(keyId), List.of());
    }

    private void write(Predicate<String> kept, List<Secret> added) {
        var text = new ByteArrayOutputStream();
        for (List<Secret> keys : List.of(HexKey.readAll(custody, KeyName.BRANCH_ENVELOPE_KEYS), added)) {
            for (Secret key : keys) {
                try (key) {
                    if (kept.test(Envelope.keyId(key.bytes()))) {
                        text.writeBytes(HexKey.write(key.bytes()));
                    }
                }
            }
        }
        try (var before = FileChannel.open(file, StandardOpenOption.WRITE)) {
            folder.write(KeyName.BRANCH_ENVELOPE_KEYS, text.toByteArray());
            // the file that was there has no name any more, its blocks have
            before.write(ByteBuffer.allocate((int) before.size()), 0);
            before.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
