package dev.haetae.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// Keys as files that only their owner may read (0600), in a folder that only its owner may enter (0700) and that has
/// nothing to do with the data folder. For the demo and for machines without systemd.
public final class FileCustody implements KeyCustody {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;

    private FileCustody(Path folder) {
        this.folder = folder;
    }

    /// @param folder holds the keys
    /// @param data holds what the keys lock; must neither hold nor lie within `folder`
    public static FileCustody at(Path folder, Path data) {
        if (!Files.isDirectory(folder)) {
            throw new CustodyRefused("there is no key folder; keys are made by `haetae branch provision`");
        }
        Path keys = real(folder);
        Path other = real(data);
        if (keys.startsWith(other) || other.startsWith(keys)) {
            throw new CustodyRefused("the key folder and the data folder must lie apart");
        }
        refuseWide(keys, "the key folder");
        return new FileCustody(keys);
    }

    @Override public boolean has(KeyName name) {
        return Files.isRegularFile(folder.resolve(name.file()));
    }

    @Override public Secret secret(KeyName name) {
        Path file = folder.resolve(name.file());
        if (!has(name)) {
            throw new CustodyRefused("missing key: " + name.file());
        }
        refuseWide(file, name.file());
        try {
            return new Secret(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CustodyRefused("unreadable key: " + name.file());
        }
    }

    /// Overwrites, then deletes. A flash disk may keep an old copy of the block: full-disk encryption below is part of
    /// an installation (docs/decisions/0009).
    @Override public void destroy(KeyName name) {
        Path file = folder.resolve(name.file());
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()), 0);
            channel.force(true);
            Files.delete(file);
        } catch (IOException e) {
            throw new CustodyRefused("key cannot be destroyed: " + name.file());
        }
    }

    static void refuseWide(Path path, String what) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                throw new CustodyRefused(what + " may be read by others: take their permissions away (chmod go=)");
            }
        } catch (IOException e) {
            throw new CustodyRefused(what + " cannot be examined");
        }
    }

    /// With links resolved as far as the path exists.
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(absolute));
                } catch (IOException e) {
                    throw new CustodyRefused("a folder cannot be examined");
                }
            }
        }
        return absolute;
    }
}
