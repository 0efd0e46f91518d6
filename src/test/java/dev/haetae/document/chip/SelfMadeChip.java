package dev.haetae.document.chip;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Issues chips' files as a country does: an authority, a document signer, a security object.
final class SelfMadeChip {
    private static final Provider CRYPTOGRAPHY = new BouncyCastleProvider();
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2034, 1, 1);

    final X509Certificate country;
    private final KeyPair countryKey = key();
    private final KeyPair signerKey = key();
    private final String name;

    SelfMadeChip(String name) throws Exception {
        this.name = name;
        this.country = certificate("CN=CSCA " + name, countryKey, "CN=CSCA " + name, countryKey, true);
    }

    ChipAnswer.Files issue(List<String> lines) throws Exception {
        byte[] dg1 = tlv(0x61, tlv(0x5F1F, String.join("", lines).getBytes(StandardCharsets.US_ASCII)));
        byte[] dg2 = tlv(0x75, new byte[300]);
        return new ChipAnswer.Files(dg1, dg2, sod(dg1, dg2, ICAOObjectIdentifiers.id_icao_ldsSecurityObject));
    }

    byte[] sod(byte[] dg1, byte[] dg2, ASN1ObjectIdentifier type) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var object = new LDSSecurityObject(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), new DataGroupHash[] {
            new DataGroupHash(1, new DEROctetString(digest.digest(dg1))), new DataGroupHash(2, new DEROctetString(digest.digest(dg2)))});
        X509Certificate signer = certificate("CN=DS " + name, signerKey, "CN=CSCA " + name, countryKey, false);
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder().setProvider(CRYPTOGRAPHY)
                .build("SHA256withECDSA", signerKey.getPrivate(), signer));
        generator.addCertificates(new JcaCertStore(List.of(signer)));
        return tlv(0x77, generator.generate(new CMSProcessableByteArray(type, object.getEncoded()), true).getEncoded());
    }

    static byte[] tlv(int tag, byte[] value) {
        var out = new java.io.ByteArrayOutputStream();
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        if (value.length > 255) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 127) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static X509Certificate certificate(String subject, KeyPair keys, String issuer, KeyPair issuerKeys, boolean authority)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(new X500Name(issuer), BigInteger.TWO, day(FROM), day(TO), new X500Name(subject), keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return new JcaX509CertificateConverter().setProvider(CRYPTOGRAPHY).getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(CRYPTOGRAPHY).build(issuerKeys.getPrivate())));
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static KeyPair key() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", CRYPTOGRAPHY);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
