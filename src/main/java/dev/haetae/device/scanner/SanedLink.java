package dev.haetae.device.scanner;

import au.com.southsky.jfreesane.OptionValueConstraintType;
import au.com.southsky.jfreesane.OptionValueType;
import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneOption;
import au.com.southsky.jfreesane.SaneSession;
import au.com.southsky.jfreesane.SaneStatus;
import au.com.southsky.jfreesane.ScanListener;
import dev.haetae.device.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to saned with the device open and set up. One thread at a time; only [#abort()] may come from another.
final class SanedLink {
    private static final Logger LOG = LoggerFactory.getLogger(SanedLink.class);

    private final SaneSession session;
    private final SaneDevice device;
    private int dpi;

    private SanedLink(SaneSession session, SaneDevice device) {
        this.session = session;
        this.device = device;
    }

    static SanedLink open(SanedSettings settings) throws IOException, SaneException {
        SaneSession session = connect(settings);
        try {
            SaneDevice device = settings.device().isBlank() ? first(session) : session.getDevice(settings.device());
            device.open();
            var link = new SanedLink(session, device);
            link.setUp(settings);
            return link;
        } catch (IOException | SaneException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    static List<String> devices(SanedSettings settings) throws IOException, SaneException {
        try (SaneSession session = connect(settings)) {
            return session.listDevices().stream()
                    .map(device -> device.getName() + " (" + device.getVendor() + " " + device.getModel() + ")").toList();
        }
    }

    /// What the open device lets itself be set to, for staff: the words that `options` take.
    List<String> abilities() throws IOException, SaneException {
        List<String> words = new ArrayList<>();
        for (String name : List.of("source", "mode", "resolution")) {
            SaneOption option = device.getOption(name);
            if (option != null && option.isActive()) {
                words.add(name + " " + switch (option.getConstraintType()) {
                    case STRING_LIST_CONSTRAINT -> String.join("|", option.getStringConstraints());
                    case VALUE_LIST_CONSTRAINT -> option.getType() == OptionValueType.FIXED
                            ? option.getFixedValueListConstraint().toString() : option.getIntegerValueListConstraint().toString();
                    case RANGE_CONSTRAINT -> option.getType() == OptionValueType.FIXED
                            ? option.getRangeConstraints().getMinimumFixed() + " to " + option.getRangeConstraints().getMaximumFixed()
                            : option.getRangeConstraints().getMinimumInteger() + " to " + option.getRangeConstraints().getMaximumInteger();
                    case NO_CONSTRAINT -> "any";
                });
            }
        }
        return words;
    }

    /// @param most sides; fewer where the feeder has no more
    List<BufferedImage> scan(int wantedDpi, int most, ScanListener listener) throws IOException, SaneException {
        if (dpi != wantedDpi) {
            setResolution(wantedDpi);
            dpi = wantedDpi;
        }
        List<BufferedImage> images = new ArrayList<>();
        try {
            while (images.size() < most) { // SANE 4.4: the next start without a cancel is the next side or sheet
                images.add(device.acquireImage(listener));
            }
        } catch (SaneException e) {
            if (images.isEmpty() || e.getStatus() != SaneStatus.STATUS_NO_DOCS) {
                images.forEach(Pixels::wipe);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            images.forEach(Pixels::wipe);
            throw e;
        }
        device.cancel(); // after the last frame too, or the next start finds the device busy
        return images;
    }

    /// Ends a scan under way, too: its reads fail. saned closes the device when the connection ends.
    void abort() {
        try {
            session.close();
        } catch (IOException e) {
            LOG.debug("closing a connection that is gone");
        }
    }

    private static SaneSession connect(SanedSettings settings) throws IOException {
        return SaneSession.withRemoteSane(new InetSocketAddress(settings.host(), settings.port()),
                settings.connect().toMillis(), TimeUnit.MILLISECONDS, settings.read().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static SaneDevice first(SaneSession session) throws IOException, SaneException {
        return session.listDevices().stream().findFirst().orElseThrow(() -> new IOException("saned has no scanner"));
    }

    private void setUp(SanedSettings settings) throws IOException, SaneException {
        SaneOption mode = settable("mode");
        if (mode != null && mode.getConstraintType() == OptionValueConstraintType.STRING_LIST_CONSTRAINT) {
            var colour = mode.getStringConstraints().stream().filter(name -> name.contains("Color"))
                    .min(Comparator.comparingInt(String::length));
            if (colour.isPresent()) {
                mode.setStringValue(colour.get());
            }
        }
        SaneOption depth = settable("depth");
        if (depth != null && depth.getType() == OptionValueType.INT) {
            depth.setIntegerValue(8);
        }
        for (var option : settings.options().entrySet()) {
            set(option.getKey(), option.getValue());
        }
    }

    private void set(String name, String value) throws IOException, SaneException {
        SaneOption option = settable(name);
        if (option == null) {
            LOG.warn("the scanner has no option {} that can be set", name);
            return;
        }
        switch (option.getType()) {
            case BOOLEAN -> option.setBooleanValue(Boolean.parseBoolean(value));
            case INT -> option.setIntegerValue(Integer.parseInt(value));
            case FIXED -> option.setFixedValue(Double.parseDouble(value));
            case STRING -> option.setStringValue(value);
            case BUTTON -> option.setButtonValue();
            case GROUP -> LOG.warn("the scanner's option {} is a group", name);
        }
    }

    private void setResolution(int wanted) throws IOException, SaneException {
        SaneOption option = settable("resolution");
        if (option == null) {
            return; // some devices have one resolution only
        }
        double set = setNumber(option, nearest(option, wanted));
        if (Math.abs(set - wanted) > 1) {
            LOG.warn("the scanner scans at {} dpi, not at the configured {}", set, wanted);
        }
    }

    private static double setNumber(SaneOption option, double value) throws IOException, SaneException {
        return option.getType() == OptionValueType.FIXED
                ? option.setFixedValue(value) : option.setIntegerValue((int) Math.round(value));
    }

    private static double nearest(SaneOption option, int wanted) {
        if (option.getConstraintType() != OptionValueConstraintType.VALUE_LIST_CONSTRAINT) {
            return wanted;
        }
        List<? extends Number> offered = option.getType() == OptionValueType.FIXED
                ? option.getFixedValueListConstraint() : option.getIntegerValueListConstraint();
        return IntStream.range(0, offered.size()).mapToObj(offered::get)
                .min(Comparator.comparingDouble(number -> Math.abs(number.doubleValue() - wanted)))
                .map(Number::doubleValue).orElse((double) wanted);
    }

    private SaneOption settable(String name) throws IOException {
        SaneOption option = device.getOption(name);
        return option != null && option.isActive() && option.isWriteable() ? option : null;
    }
}
