package dev.haetae.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// TLS 1.3 with our own authority and nobody else's: what the machine's own list of authorities says does not count.
public final class TlsContext {
    private static final char[] IN_MEMORY = {'-'}; // the store never leaves this process

    private TlsContext() {}

    public static SSLContext ofKiosk(KeyCustody custody) {
        return ofPair(custody, KeyName.KIOSK_CLIENT_KEY, KeyName.KIOSK_CLIENT_CERTIFICATE, List.of(KeyName.BRANCH_AUTHORITY));
    }

    /// Takes kiosks of the authority, which were provisioned, and of the issuer, which were enrolled.
    public static SSLContext ofBranch(KeyCustody custody) {
        return ofPair(custody, KeyName.BRANCH_SERVER_KEY, KeyName.BRANCH_SERVER_CERTIFICATE,
                List.of(KeyName.BRANCH_AUTHORITY, KeyName.BRANCH_ISSUER));
    }

    /// Of who has no certificate yet and knows the branch by its code alone.
    public static SSLContext pinned(EnrolmentCode code) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new PinnedTrust(code)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has TLS 1.3
        }
    }

    static SSLContext of(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
        try {
            return context(key, List.of(certificate), List.of(authority));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh key does not fit its certificate", e);
        }
    }

    private static SSLContext ofPair(KeyCustody custody, KeyName keyName, KeyName certificateName, List<KeyName> trusted) {
        PrivateKey key = Pem.privateKey(custody, keyName, "EC");
        X509Certificate certificate = Pem.certificate(custody, certificateName);
        List<X509Certificate> authorities = trusted.stream().map(name -> Pem.certificate(custody, name)).toList();
        X509Certificate above = authorities.getFirst();
        boolean whole = certificate.getIssuerX500Principal().equals(above.getSubjectX500Principal());
        try {
            return context(key, whole ? List.of(certificate, above) : List.of(certificate), authorities);
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("key and certificate do not fit: " + keyName.file() + ", " + certificateName.file());
        }
    }

    private static SSLContext context(PrivateKey key, List<X509Certificate> chain, List<X509Certificate> authorities)
            throws GeneralSecurityException {
        KeyStore own = empty();
        own.setKeyEntry("own", key, IN_MEMORY, chain.toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, IN_MEMORY);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust(authorities), null);
        return context;
    }

    static TrustManager[] trust(List<X509Certificate> authorities) throws GeneralSecurityException {
        KeyStore trusted = empty();
        for (int i = 0; i < authorities.size(); i++) {
            trusted.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        return trust.getTrustManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
