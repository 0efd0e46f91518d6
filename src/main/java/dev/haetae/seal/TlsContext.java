package dev.haetae.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// TLS 1.3 with our own authority and nobody else's: what the machine's own list of authorities says does not count.
public final class TlsContext {
    private static final char[] IN_MEMORY = {'-'}; // the store never leaves this process

    private TlsContext() {}

    public static SSLContext ofKiosk(KeyCustody custody) {
        return context(custody, KeyName.KIOSK_CLIENT_KEY, KeyName.KIOSK_CLIENT_CERTIFICATE);
    }

    public static SSLContext ofBranch(KeyCustody custody) {
        return context(custody, KeyName.BRANCH_SERVER_KEY, KeyName.BRANCH_SERVER_CERTIFICATE);
    }

    private static SSLContext context(KeyCustody custody, KeyName keyName, KeyName certificateName) {
        PrivateKey key = Pem.privateKey(custody, keyName, "EC");
        X509Certificate certificate = Pem.certificate(custody, certificateName);
        X509Certificate authority = Pem.certificate(custody, KeyName.BRANCH_AUTHORITY);
        try {
            KeyStore own = empty();
            own.setKeyEntry("own", key, IN_MEMORY, new Certificate[] {certificate, authority});
            var keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, IN_MEMORY);
            KeyStore trusted = empty();
            trusted.setCertificateEntry("authority", authority);
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("key and certificate do not fit: " + keyName.file() + ", " + certificateName.file());
        }
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
