package dev.haetae.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// [KeyName#BRANCH_STAFF] in a folder of keys, to be changed: whole or not at all, 0600, one change at a time.
public final class StaffFile {
    private final Path path;
    private final KeyFolder folder;

    private StaffFile(Path path) {
        this.path = path;
        this.folder = new KeyFolder(path);
    }

    /// @throws CustodyRefused when the folder is missing, or it or its file may be read by others
    public static StaffFile in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CustodyRefused("there is no key folder; keys are made by `haetae branch provision`");
        }
        FileCustody.refuseWide(folder, "the key folder");
        var file = new StaffFile(folder);
        if (file.folder.has(KeyName.BRANCH_STAFF)) {
            FileCustody.refuseWide(folder.resolve(KeyName.BRANCH_STAFF.file()), KeyName.BRANCH_STAFF.file());
        }
        return file;
    }

    /// In the order of the file; nobody where there is none yet.
    public List<StaffLine> lines() {
        return folder.has(KeyName.BRANCH_STAFF) ? StaffLine.parse(folder.read(KeyName.BRANCH_STAFF)) : List.of();
    }

    /// Whoever changes the file at the same time waits, so that no change is lost.
    /// @param change throws when it may not be made: then the file stays
    public void change(UnaryOperator<List<StaffLine>> change) {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(path.resolve(KeyName.BRANCH_STAFF.file() + ".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), owner); var _ = channel.lock()) {
            folder.write(KeyName.BRANCH_STAFF, StaffLine.write(change.apply(lines())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
