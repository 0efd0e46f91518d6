package dev.haetae.document.chip;

import java.time.Duration;
import java.util.function.DoubleConsumer;

/// Port: reads DG1, DG2 and SOD of the chip that lies on the reader. An adapter opens it by PACE where the chip offers it, else
/// by BAC, with the key that the printed code lines give, and never throws for what the chip or the person does.
public interface ChipReader extends AutoCloseable {
    /// @param progress from 0 to 1, on the caller's thread; DG2 is most of it
    ChipAnswer read(AccessKey key, Duration timeout, DoubleConsumer progress);

    String name();

    @Override void close();
}
