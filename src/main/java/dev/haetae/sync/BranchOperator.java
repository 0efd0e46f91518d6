package dev.haetae.sync;

import dev.haetae.seal.Issuer;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.PolicySeal;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/// Tells a running branch server what only the holder of its keys may: the server, not the one who asks, writes the
/// database and the log, so that it may go on meanwhile.
public final class BranchOperator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BranchLink link;
    private final KeyCustody custody;

    /// @param branch https://host:port, the port of kiosks
    /// @throws dev.haetae.seal.CustodyRefused when these are not a branch's keys
    public BranchOperator(URI branch, KeyCustody custody, InstantSource clock, SecureRandom random) {
        this.custody = custody;
        this.link = new BranchLink(branch, () -> Issuer.operator(custody, clock.instant(), random), PATIENCE);
    }

    /// @return the code, to be told once
    /// @throws IOException when the server is not reached or refuses
    public Message.Invited invite(String kioskId) throws IOException, InterruptedException {
        return said(link.post(Wire.INVITATIONS, new Message.Invite(kioskId), Message.Invited.class));
    }

    /// @return whether there was such a kiosk
    public boolean revoke(String kioskId) throws IOException, InterruptedException {
        return said(link.post(Wire.REVOCATIONS, new Message.Revoke(kioskId), Message.Revoked.class)).known();
    }

    /// Signs here; the server cannot.
    public long publish(long number, byte[] text) throws IOException, InterruptedException {
        byte[] document = PolicySeal.document(number, text);
        return said(link.post(Wire.POLICIES, new Message.SignedPolicy(document, PolicySeal.sign(custody, document)),
                Message.PolicyPublished.class)).number();
    }

    private static <M extends Message> M said(Answer<M> answer) throws IOException {
        return switch (answer) {
            case Answer.Said<M>(var message) -> message;
            case Answer.No<M>(var why, var _) -> throw new IOException("the branch refuses: " + why);
        };
    }

    @Override public void close() {
        link.close();
    }
}
