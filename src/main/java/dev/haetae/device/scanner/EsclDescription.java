package dev.haetae.device.scanner;

import java.util.List;
import java.util.stream.Collectors;

/// What the simulator says of itself.
final class EsclDescription {
    static final List<Integer> RESOLUTIONS = List.of(75, 150, 300, 600);

    private EsclDescription() {}

    /// @param width, height of glass and feeder, in 300ths of an inch
    static String capabilities(int width, int height) {
        return EsclXml.document("ScannerCapabilities", "<pwg:Version>2.63</pwg:Version>"
                + "<pwg:MakeAndModel>Haetae Simulated Scanner</pwg:MakeAndModel><pwg:SerialNumber>0</pwg:SerialNumber>"
                + "<scan:UUID>6e5f9a5e-0000-4000-8000-000000004a45</scan:UUID>"
                + "<scan:Platen>" + input("PlatenInputCaps", width, height) + "</scan:Platen>"
                + "<scan:Adf>" + input("AdfSimplexInputCaps", width, height) + input("AdfDuplexInputCaps", width, height)
                + "<scan:FeederCapacity>1</scan:FeederCapacity><scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption>"
                + "<scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions></scan:Adf>");
    }

    static String status(String feeder, boolean working) {
        return EsclXml.document("ScannerStatus", "<pwg:Version>2.63</pwg:Version><pwg:State>" + (working ? "Processing" : "Idle")
                + "</pwg:State><scan:AdfState>" + feeder + "</scan:AdfState>");
    }

    private static String input(String name, int width, int height) {
        String steps = RESOLUTIONS.stream().map(dpi -> "<scan:DiscreteResolution><scan:XResolution>" + dpi
                + "</scan:XResolution><scan:YResolution>" + dpi + "</scan:YResolution></scan:DiscreteResolution>").collect(Collectors.joining());
        return "<scan:" + name + "><scan:MinWidth>118</scan:MinWidth><scan:MaxWidth>" + width + "</scan:MaxWidth>"
                + "<scan:MinHeight>118</scan:MinHeight><scan:MaxHeight>" + height + "</scan:MaxHeight>"
                + "<scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>"
                + "<scan:ColorModes><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>"
                + "<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>"
                + "<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>"
                + "<scan:SupportedResolutions><scan:DiscreteResolutions>" + steps + "</scan:DiscreteResolutions></scan:SupportedResolutions>"
                + "</scan:SettingProfile></scan:SettingProfiles><scan:SupportedIntents><scan:Intent>Document</scan:Intent>"
                + "</scan:SupportedIntents><scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution></scan:" + name + ">";
    }
}
