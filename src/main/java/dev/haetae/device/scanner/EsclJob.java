package dev.haetae.device.scanner;

/// What is asked of a scanner: the body of POST ScanJobs. The region is in 300ths of an inch.
final class EsclJob {
    private static final double UNITS_A_MILLIMETRE = 300 / 25.4;

    private EsclJob() {}

    static String of(EsclCapabilities can, EsclCapabilities.Input input, EsclSettings settings, int wantedDpi) {
        int dpi = input.nearest(wantedDpi);
        String source = settings.intake() == Intake.FLATBED ? "Platen" : "Feeder";
        return EsclXml.document("ScanSettings", "<pwg:Version>" + can.version().replaceAll("[^0-9.]", "") + "</pwg:Version>"
                + "<scan:Intent>Document</scan:Intent>"
                + "<pwg:ScanRegions><pwg:ScanRegion><pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>"
                + "<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>"
                + "<pwg:Width>" + width(input, settings) + "</pwg:Width><pwg:Height>" + height(input, settings) + "</pwg:Height>"
                + "</pwg:ScanRegion></pwg:ScanRegions>"
                + "<pwg:InputSource>" + source + "</pwg:InputSource>"
                + (settings.intake() == Intake.FLATBED ? "" : "<scan:Duplex>" + (settings.intake() == Intake.DUPLEX) + "</scan:Duplex>")
                + "<scan:ColorMode>RGB24</scan:ColorMode>"
                + "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>"
                + "<scan:XResolution>" + dpi + "</scan:XResolution><scan:YResolution>" + dpi + "</scan:YResolution>");
    }

    /// Of the picture, unpacked.
    static long bytes(EsclCapabilities.Input input, EsclSettings settings, int wantedDpi) {
        double zoom = input.nearest(wantedDpi) / 300.0;
        return Math.max(1, Math.round(3 * zoom * zoom * width(input, settings) * height(input, settings)));
    }

    private static int width(EsclCapabilities.Input input, EsclSettings settings) {
        return (int) Math.min(input.width(), Math.round(settings.area().width() * UNITS_A_MILLIMETRE));
    }

    private static int height(EsclCapabilities.Input input, EsclSettings settings) {
        return (int) Math.min(input.height(), Math.round(settings.area().height() * UNITS_A_MILLIMETRE));
    }
}
