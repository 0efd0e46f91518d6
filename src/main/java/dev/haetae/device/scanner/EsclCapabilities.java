package dev.haetae.device.scanner;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a scanner says it can do: GET ScannerCapabilities.
record EsclCapabilities(String version, String model, Map<Intake, Input> inputs) {
    private static final String JPEG = "image/jpeg";
    private static final String COLOUR = "RGB24";

    /// @param width, height largest, in 300ths of an inch
    /// @param resolutions ascending, dots an inch
    record Input(int width, int height, List<Integer> resolutions, List<String> colours, List<String> formats) {
        /// The least that is not less than wanted, else the greatest.
        int nearest(int wanted) {
            return resolutions.stream().filter(dpi -> dpi >= wanted).findFirst().orElse(resolutions.getLast());
        }

        String words() {
            return Math.round(width / 300.0 * 25.4) + " x " + Math.round(height / 300.0 * 25.4) + " mm, "
                    + resolutions.getFirst() + " to " + resolutions.getLast() + " dpi";
        }
    }

    static EsclCapabilities parse(byte[] bytes) throws IOException {
        EsclXml xml = EsclXml.parse(bytes);
        if (!"ScannerCapabilities".equals(xml.name())) {
            throw new IOException("the address is not that of a scanner");
        }
        Map<Intake, Input> inputs = new EnumMap<>(Intake.class);
        xml.first("PlatenInputCaps").flatMap(EsclCapabilities::input).ifPresent(input -> inputs.put(Intake.FLATBED, input));
        xml.first("AdfSimplexInputCaps").flatMap(EsclCapabilities::input).ifPresent(input -> inputs.put(Intake.FEEDER, input));
        xml.first("AdfDuplexInputCaps").flatMap(EsclCapabilities::input).ifPresent(input -> inputs.put(Intake.DUPLEX, input));
        return new EsclCapabilities(xml.text("Version").orElse("2.0"), xml.text("MakeAndModel").orElse("unnamed"), Map.copyOf(inputs));
    }

    /// @throws IOException where it has no such intake, or no colour JPEG from it; in words for staff
    Input input(Intake intake) throws IOException {
        Input input = inputs.get(intake);
        if (input == null) {
            throw new IOException("the scanner has no " + intake.name().toLowerCase() + "; it has "
                    + inputs.keySet().stream().sorted().map(one -> one.name().toLowerCase()).toList());
        }
        if (!input.formats.contains(JPEG) || !input.colours.contains(COLOUR)) {
            throw new IOException("the scanner gives no colour JPEG");
        }
        return input;
    }

    private static Optional<Input> input(EsclXml caps) {
        var resolutions = new TreeSet<Integer>();
        caps.all("DiscreteResolution").forEach(one -> one.number("XResolution").ifPresent(resolutions::add));
        caps.first("XResolutionRange").ifPresent(range -> range(range).forEach(resolutions::add));
        Optional<Integer> width = caps.number("MaxWidth");
        Optional<Integer> height = caps.number("MaxHeight");
        resolutions.removeIf(dpi -> dpi < 1);
        if (resolutions.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        List<String> formats = Stream.concat(caps.texts("DocumentFormat").stream(), caps.texts("DocumentFormatExt").stream()).distinct().toList();
        return Optional.of(new Input(width.get(), height.get(), List.copyOf(resolutions), caps.texts("ColorMode"), formats));
    }

    /// A range offers, for us, the common steps within it.
    private static List<Integer> range(EsclXml range) {
        int least = range.number("Min").orElse(1);
        int most = range.number("Max").orElse(least);
        return IntStream.concat(IntStream.of(least, most), IntStream.of(75, 100, 150, 200, 300, 400, 600, 1200))
                .filter(dpi -> dpi >= least && dpi <= most).boxed().sorted(Comparator.naturalOrder()).toList();
    }
}
