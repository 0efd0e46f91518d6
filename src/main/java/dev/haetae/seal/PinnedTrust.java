package dev.haetae.seal;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Believes the one authority that an enrolment code names, and through it the server's certificate and host name, by
/// the platform's own rules. The server must show its authority along with its certificate.
final class PinnedTrust extends X509ExtendedTrustManager {
    private final EnrolmentCode code;

    PinnedTrust(EnrolmentCode code) {
        this.code = code;
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        delegate(chain).checkServerTrusted(chain, type, engine);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        delegate(chain).checkServerTrusted(chain, type, socket);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        delegate(chain).checkServerTrusted(chain, type);
    }

    private X509ExtendedTrustManager delegate(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        if (chain.length < 2 || !code.pins(authority)) {
            throw new CertificateException("the server is not of the branch that the code is for");
        }
        try {
            return (X509ExtendedTrustManager) TlsContext.trust(List.of(authority))[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException("a trust store cannot be made");
        }
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this side is no server");
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this side is no server");
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this side is no server");
    }

    @Override public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
