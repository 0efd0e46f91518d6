package dev.haetae.device.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDevice;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The file of a Video4Linux camera. After the plug is pulled the built-in driver gives its last picture for ever,
/// and each of its scans for devices costs memory that nobody gives back; the file system knows better, for nothing.
record VideoNode(Path file, Object key) {
    private static final Path DEV = Path.of("/dev");
    private static final VideoNode NONE = new VideoNode(DEV, null);

    static VideoNode of(WebcamDevice device) {
        if (device instanceof WebcamDefaultDevice webcam && webcam.getDeviceId().startsWith("/dev/")) {
            Path file = Path.of(webcam.getDeviceId());
            return new VideoNode(file, key(file));
        }
        return NONE;
    }

    static boolean noneFor(WebcamDriver driver) throws IOException {
        if (!(driver instanceof WebcamDefaultDriver) || !System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        try (var files = Files.newDirectoryStream(DEV, "video*")) {
            return !files.iterator().hasNext();
        }
    }

    void stillThere() throws IOException {
        if (this != NONE && (key == null || !key.equals(key(file)))) {
            throw new IOException("the webcam was unplugged");
        }
    }

    private static Object key(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.creationTime(); // an inode number may come again
        } catch (IOException e) {
            return null;
        }
    }
}
