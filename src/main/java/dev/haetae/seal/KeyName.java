package dev.haetae.seal;

import java.util.EnumSet;
import java.util.Set;

/// Every key of an installation and the file (or systemd credential) that carries it.
public enum KeyName {
    /// Ed25519 seed in hexadecimal: signs sealed records.
    KIOSK_SIGNING_KEY("kiosk-signing-key"),
    /// P-256, PKCS 8, and its certificate: who the kiosk is on the wire. The certificate's name is the kiosk's id.
    KIOSK_CLIENT_KEY("kiosk-client-key.pem"), KIOSK_CLIENT_CERTIFICATE("kiosk-client-certificate.pem"),
    /// 32 random bytes in hexadecimal: opens the kiosk's vault.
    KIOSK_VAULT_KEY("kiosk-vault-key"),
    /// 32 random bytes in hexadecimal: what kept face templates are transformed by. Only where the policy keeps templates;
    /// never at the branch, which has the templates. Replacing it renews them: none made before matches any more.
    KIOSK_TEMPLATE_KEY("kiosk-template-key"),
    /// X25519 public key in hexadecimal: what records are sealed to.
    BRANCH_SEAL_PUBLIC("branch-seal-public"),
    /// The only authority a kiosk and a branch trust.
    BRANCH_AUTHORITY("branch-authority.pem"),
    /// X25519 private key in hexadecimal: opens records. The most precious one.
    BRANCH_SEAL_KEY("branch-seal-key"),
    BRANCH_SERVER_KEY("branch-server-key.pem"), BRANCH_SERVER_CERTIFICATE("branch-server-certificate.pem"),
    /// Signs the certificates of kiosks that enrol or renew; counts at the kiosks' port alone.
    BRANCH_ISSUER_KEY("branch-issuer-key.pem"), BRANCH_ISSUER("branch-issuer.pem"),
    /// Ed25519, seed and public key in hexadecimal: what policies for kiosks are signed by. The server only needs the public
    /// half, so the seed may lie where policies are written.
    BRANCH_POLICY_KEY("branch-policy-key"), BRANCH_POLICY_PUBLIC("branch-policy-public"),
    /// 32 random bytes in hexadecimal: opens the branch's database file.
    BRANCH_STORE_KEY("branch-store-key"),
    /// Who the branch is at its database server: see [DatabaseLogin]. Only where the database is a server.
    BRANCH_DATABASE_LOGIN("branch-database-login"),
    /// Keys of 32 random bytes in hexadecimal, a line each, the newest last: wrap the data key of every record. See [Envelope].
    BRANCH_ENVELOPE_KEYS("branch-envelope-keys"),
    /// 32 random bytes in hexadecimal: what a receipt's number is found by in the database. See [SearchTag].
    BRANCH_SEARCH_KEY("branch-search-key"),
    /// Names, hashes of passwords, roles and secrets of one-time codes of staff: see [StaffLine].
    BRANCH_STAFF("branch-staff"),
    /// Ed25519, seed and public key in hexadecimal: heads of the audit log are signed by it. Who audits takes a copy of the
    /// public half away.
    BRANCH_AUDIT_KEY("branch-audit-key"), BRANCH_AUDIT_PUBLIC("branch-audit-public"),
    /// The branch's secret at the provider of its staff's logins, as text. Only where one is configured.
    BRANCH_OIDC_SECRET("branch-oidc-secret"),
    /// What the ministry's relay knows this branch by, as text. Only where a relay is configured.
    BRANCH_RELAY_CREDENTIAL("branch-relay-credential"),
    /// Signs certificates. Used by provisioning only; belongs offline, on neither machine.
    AUTHORITY_KEY("authority-key.pem");

    public static final Set<KeyName> OF_KIOSK = EnumSet.of(KIOSK_SIGNING_KEY, KIOSK_CLIENT_KEY, KIOSK_CLIENT_CERTIFICATE,
            KIOSK_VAULT_KEY, BRANCH_SEAL_PUBLIC, BRANCH_AUTHORITY);
    /// Besides what its database wants.
    public static final Set<KeyName> OF_BRANCH = EnumSet.of(BRANCH_SEAL_KEY, BRANCH_SERVER_KEY, BRANCH_SERVER_CERTIFICATE,
            BRANCH_ENVELOPE_KEYS, BRANCH_SEARCH_KEY, BRANCH_STAFF, BRANCH_AUTHORITY, BRANCH_AUDIT_KEY, BRANCH_ISSUER_KEY, BRANCH_ISSUER,
            BRANCH_POLICY_PUBLIC);

    /// @param templates whether the policy keeps face templates
    public static Set<KeyName> ofKiosk(boolean templates) {
        Set<KeyName> names = EnumSet.copyOf(OF_KIOSK);
        if (templates) {
            names.add(KIOSK_TEMPLATE_KEY);
        }
        return names;
    }

    private final String file;

    KeyName(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }
}
