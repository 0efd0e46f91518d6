package dev.haetae.device.printer;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A queue of CUPS, by its name. The slip goes there as PDF; the size of the paper is the queue's own.
public record QueuePrinter(String queue) implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(QueuePrinter.class);

    @Override public boolean print(Slip slip) {
        Optional<PrintService> service = service();
        if (service.isEmpty()) {
            LOG.warn("there is no printer queue {}", queue);
            return false;
        }
        var job = service.get().createPrintJob();
        var wishes = new HashPrintRequestAttributeSet(new JobName(slip.name(), null));
        try {
            job.print(new SimpleDoc(SlipPdf.of(slip), DocFlavor.BYTE_ARRAY.AUTOSENSE, null), wishes);
            return true;
        } catch (PrintException e) {
            LOG.warn("the printer queue {} did not take a receipt: {}", queue, e.getClass().getSimpleName());
            return false;
        }
    }

    @Override public Optional<String> fault() {
        return service().map(found -> PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(found.getAttribute(PrinterIsAcceptingJobs.class))
                        ? Optional.of("the queue " + queue + " takes no jobs") : Optional.<String>empty())
                .orElseGet(() -> Optional.of("there is no queue " + queue + "; there are: "
                        + services().map(PrintService::getName).collect(Collectors.joining(", "))));
    }

    private Optional<PrintService> service() {
        return services().filter(one -> one.getName().equals(queue)).findFirst();
    }

    private static Stream<PrintService> services() {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null));
    }
}
