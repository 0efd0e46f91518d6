package dev.haetae.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `haetae doctor`: every device, model and key, and its state. Ends 0 when all fits, 1 when something is missing.
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Says what of this kiosk is ready and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--profile", defaultValue = "demo", description = "kiosk-config/PROFILE.yaml (default: ${DEFAULT-VALUE})")
    private String profile;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override public Integer call() {
        var missing = new AtomicInteger();
        var lines = new JsonLines(System.out);
        new Checkup(Home.find(), profile, finding -> {
            if (!finding.fits()) {
                missing.incrementAndGet();
            }
            if (json) {
                lines.print(finding.fields());
            } else {
                System.out.println(finding.line());
            }
        }).run();
        if (!json) {
            System.out.println(missing.get() == 0 ? "This kiosk is ready." : missing.get() + " missing.");
        }
        return missing.get() == 0 ? 0 : 1;
    }
}
