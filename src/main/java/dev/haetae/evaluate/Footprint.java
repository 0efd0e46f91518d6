package dev.haetae.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What this process holds, in megabytes.
/// @param heap in use after a collection
/// @param resident all of it, native memory too; NaN where /proc does not say
public record Footprint(double heap, double resident) {
    private static final double MEGABYTE = 1 << 20;

    /// Collects first, so that only what is held counts.
    public static Footprint now() {
        System.gc();
        return new Footprint(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE, residentMegabytes());
    }

    /// @return NaN where /proc does not say
    public static double residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).findFirst().orElse(Double.NaN);
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }
}
