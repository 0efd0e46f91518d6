package dev.haetae.seal;

import java.util.Collection;
import java.util.List;

/// Port: where keys come from. Keys lie outside whatever holds data, so that a stolen disk image or backup of the data
/// opens nothing.
public interface KeyCustody {
    boolean has(KeyName name);

    /// @return closed by the caller
    /// @throws CustodyRefused naming the key, when it is missing or kept carelessly
    Secret secret(KeyName name);

    /// Destroys a key for good: what it locked is unreadable from now on.
    /// @throws CustodyRefused where the keys are not ours to destroy
    void destroy(KeyName name);

    default List<KeyName> missing(Collection<KeyName> wanted) {
        return wanted.stream().filter(name -> !has(name)).toList();
    }

    /// @throws CustodyRefused naming every missing key
    default void demand(Collection<KeyName> wanted) {
        List<KeyName> missing = missing(wanted);
        if (!missing.isEmpty()) {
            throw new CustodyRefused("missing keys: " + String.join(", ", missing.stream().map(KeyName::file).toList()));
        }
    }
}
