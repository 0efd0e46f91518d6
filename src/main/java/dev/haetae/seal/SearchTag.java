package dev.haetae.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a value is found by without being there: HMAC-SHA-256 under a key of the branch (RFC 2104). A receipt's number has
/// few bits, so that a plain hash of it could be undone by trying all. Safe for use by several threads.
public final class SearchTag {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SearchTag(SecretKeySpec key) {
        this.key = key;
    }

    /// @throws CustodyRefused where there is no such key
    public static SearchTag of(KeyCustody custody) {
        try (Secret key = HexKey.read(custody, KeyName.BRANCH_SEARCH_KEY)) {
            return new SearchTag(new SecretKeySpec(key.bytes(), ALGORITHM));
        }
    }

    /// @param kind of value; the same text of another kind has another tag
    /// @return 64 hexadecimal digits
    public String of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing", e);
        }
    }
}
