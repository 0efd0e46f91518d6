package dev.haetae.document.chip;

import dev.haetae.outcome.RejectReason;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/// Whether a chip's files are those that its issuer wrote (ICAO 9303-11 section 5.1, 9303-12): the security object is signed by
/// a document signer, whose certificate a trusted country's authority (CSCA) signed, and holds the files' hashes. It does not
/// tell a chip from its copy (that is active and chip authentication), and revocation lists are not looked at.
public final class PassiveAuthentication {
    private static final int SOD = 0x77;
    private static final Provider CRYPTOGRAPHY = new BouncyCastleProvider();

    private final List<X509Certificate> countries;

    /// @param countries certificates of the countries' authorities that are trusted; none trusts nobody
    public PassiveAuthentication(Collection<X509Certificate> countries) {
        this.countries = List.copyOf(countries);
    }

    /// @return empty where all holds; CHIP_UNTRUSTED where nobody that we trust stands for it, CHIP_ALTERED where a file is not
    ///         the one that was signed
    public Optional<RejectReason> fault(ChipAnswer.Files files, LocalDate today) {
        try {
            var signed = new CMSSignedData(Tlv.value(files.sod(), SOD));
            if (!ICAOObjectIdentifiers.id_icao_ldsSecurityObject.getId().equals(signed.getSignedContentTypeOID()) || !trusted(signed, today)) {
                return Optional.of(RejectReason.CHIP_UNTRUSTED);
            }
            var object = LDSSecurityObject.getInstance((byte[]) signed.getSignedContent().getContent());
            return holds(object, Map.of(1, files.dg1(), 2, files.dg2())) ? Optional.empty() : Optional.of(RejectReason.CHIP_ALTERED);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException broken) {
            return Optional.of(RejectReason.CHIP_UNTRUSTED); // what cannot be understood is trusted by nobody
        }
    }

    private boolean trusted(CMSSignedData signed, LocalDate today) throws CMSException, GeneralSecurityException, OperatorCreationException {
        Date day = Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant());
        for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
            Collection<X509CertificateHolder> holders = signed.getCertificates().getMatches(null);
            for (X509CertificateHolder holder : holders) {
                if (!signer.getSID().match(holder)) {
                    continue;
                }
                X509Certificate certificate = new JcaX509CertificateConverter().setProvider(CRYPTOGRAPHY).getCertificate(holder);
                var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(CRYPTOGRAPHY).build(certificate.getPublicKey());
                if (signer.verify(verifier) && certified(certificate, day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// 9303-12: a signer's certificate is valid as long as what it signed; the authority's key signs for a shorter time than
    /// its certificate is kept, so of the authority only name and key count.
    private boolean certified(X509Certificate signer, Date day) {
        try {
            signer.checkValidity(day);
        } catch (GeneralSecurityException outOfTime) {
            return false;
        }
        return countries.stream().filter(country -> country.getSubjectX500Principal().equals(signer.getIssuerX500Principal()))
                .anyMatch(country -> signed(signer, country));
    }

    private static boolean signed(X509Certificate signer, X509Certificate country) {
        try {
            signer.verify(country.getPublicKey(), CRYPTOGRAPHY);
            return country.getBasicConstraints() >= 0; // an authority, not just some certificate
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static boolean holds(LDSSecurityObject object, Map<Integer, byte[]> files) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance(object.getDigestAlgorithmIdentifier().getAlgorithm().getId(), CRYPTOGRAPHY);
        for (var file : files.entrySet()) {
            byte[] hash = digest.digest(file.getValue());
            boolean found = Arrays.stream(object.getDatagroupHash()).filter(group -> group.getDataGroupNumber() == file.getKey())
                    .map(DataGroupHash::getDataGroupHashValue).anyMatch(known -> Arrays.equals(known.getOctets(), hash));
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
