package dev.haetae.sync;

import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.PolicySeal;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The newest policy that the branch has signed for this kiosk, kept in a file as it came. Its signature is looked at
/// again whenever it is read; one with a lower number than before is refused. Who deletes the file sets the kiosk back to
/// its own configuration until the next heartbeat. Safe for use by several threads.
public final class PushedPolicies {
    private static final String FILE = "policy.signed";

    private final Path folder;
    private final KeyCustody custody;
    private Optional<byte[]> held = Optional.empty();

    public enum Taken { TAKEN, NOT_NEWER, NOT_SIGNED }

    /// @param folder of the kiosk's data
    public PushedPolicies(Path folder, KeyCustody custody) {
        this.folder = folder;
        this.custody = custody;
        if (custody.has(KeyName.BRANCH_POLICY_PUBLIC)) {
            held = read().filter(signed -> PolicySeal.holds(custody, signed.document(), signed.signature())).map(Message.SignedPolicy::document);
        }
    }

    /// Whether this kiosk knows what the branch signs with.
    public boolean able() {
        return custody.has(KeyName.BRANCH_POLICY_PUBLIC);
    }

    /// 0 for none.
    public synchronized long number() {
        return held.map(PolicySeal::number).orElse(0L);
    }

    public synchronized Optional<byte[]> text() {
        return held.map(PolicySeal::text);
    }

    /// Taken means: on the disk.
    public synchronized Taken take(Message.SignedPolicy signed) throws IOException {
        if (!able() || !PolicySeal.holds(custody, signed.document(), signed.signature())) {
            return Taken.NOT_SIGNED;
        }
        if (PolicySeal.number(signed.document()) <= number()) {
            return Taken.NOT_NEWER;
        }
        Path half = folder.resolve(FILE + ".new");
        try (var channel = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Wire.write(signed)));
            channel.force(true);
        }
        Files.move(half, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        held = Optional.of(signed.document().clone());
        return Taken.TAKEN;
    }

    private Optional<Message.SignedPolicy> read() {
        try {
            return Optional.of(Wire.read(Files.readAllBytes(folder.resolve(FILE)), Message.SignedPolicy.class));
        } catch (IOException e) {
            return Optional.empty(); // none yet, or torn: the branch has it
        }
    }
}
