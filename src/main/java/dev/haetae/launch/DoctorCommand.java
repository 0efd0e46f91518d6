package dev.haetae.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `haetae doctor`: every device, model and key, and its state.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what of this kiosk is ready and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    @Override public Integer call() {
        System.out.println("home    " + Home.find().root());
        return 0;
    }
}
