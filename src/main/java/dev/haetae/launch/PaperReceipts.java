package dev.haetae.launch;

import dev.haetae.config.Printer;
import dev.haetae.device.printer.FolderPrinter;
import dev.haetae.device.printer.QueuePrinter;
import dev.haetae.device.printer.Slip;
import dev.haetae.device.printer.SlipPrinter;
import dev.haetae.language.Messages;
import dev.haetae.screen.part.DataLines;
import dev.haetae.screen.part.PaperSlip;
import dev.haetae.session.Erasure;
import dev.haetae.session.Receipt;
import dev.haetae.session.ReceiptPrinter;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/// A receipt on paper: drawn as the screen draws, in the same typefaces, then handed to the printer.
record PaperReceipts(SlipPrinter printer, Messages messages) implements ReceiptPrinter {

    static ReceiptPrinter printer(Printer chosen, Messages messages) {
        return device(chosen).<ReceiptPrinter>map(printer -> new PaperReceipts(printer, messages)).orElse((_, _, _) -> false);
    }

    /// Empty where nobody is offered paper.
    static Optional<SlipPrinter> device(Printer chosen) {
        return switch (chosen) {
            case Printer.None _ -> Optional.empty();
            case Printer.Folder(var folder) -> Optional.of(new FolderPrinter(folder));
            case Printer.Queue(String name) -> Optional.of(new QueuePrinter(name));
        };
    }

    /// Not on the FX thread.
    @Override public boolean print(Receipt receipt, Erasure erasure, String language) {
        var lines = new DataLines(messages, language, receipt, Optional.of(erasure));
        BufferedImage picture = FxThread.call(() -> blackOnWhite(PaperSlip.drawn(lines)));
        return printer.print(new Slip("receipt-" + receipt.number(), picture, PaperSlip.MILLIMETRES,
                List.of(receipt.number(), receipt.local().toLocalDate() + " " + receipt.local().toLocalTime().withNano(0), erasure.brief())));
    }

    /// A thermal printer knows no grey: its driver would make dots of the letters' soft edges.
    private static BufferedImage blackOnWhite(Image drawn) {
        BufferedImage soft = SwingFXUtils.fromFXImage(drawn, null);
        var hard = new BufferedImage(soft.getWidth(), soft.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var pen = hard.createGraphics();
        pen.drawImage(soft, 0, 0, null);
        pen.dispose();
        return hard;
    }
}
