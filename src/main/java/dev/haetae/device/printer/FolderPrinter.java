package dev.haetae.device.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer that is not there: each slip becomes a PDF in a folder.
public record FolderPrinter(Path folder) implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(FolderPrinter.class);

    @Override public boolean print(Slip slip) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(slip.name() + ".pdf"), SlipPdf.of(slip));
            return true;
        } catch (IOException e) {
            LOG.warn("a receipt could not be written to the printer's folder: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override public Optional<String> fault() {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there) ? Optional.empty() : Optional.of("the folder cannot be written to");
    }
}
