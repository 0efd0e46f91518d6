package dev.haetae.engine.tesseract;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

/// Takes tesseract and its companions out of their jars into one folder of this user's cache, where they find each
/// other, and tells JNA about it. Must run before the first tess4j class is touched.
final class NativeLibraries {
    /// resource -> name under which JNA looks for it (empty: found by its neighbours only)
    private static final Map<String, String> FILES = Map.of(
            "/org/bytedeco/leptonica/linux-x86_64/libgomp.so.1", "",
            "/org/bytedeco/leptonica/linux-x86_64/libleptonica.so.6", "libleptonica.so",
            "/org/bytedeco/tesseract/linux-x86_64/libtesseract.so.5.5", "libtesseract.so");

    private static boolean ready;

    private NativeLibraries() {}

    static synchronized void prepare() {
        if (ready) {
            return;
        }
        // OpenMP reads this once, when libgomp is loaded; unset, a page takes three times as long.
        Function setenv = NativeLibrary.getProcess().getFunction("setenv");
        setenv.invokeInt(new Object[] {"OMP_THREAD_LIMIT", "1", 0});
        try {
            Path folder = cache().resolve("haetae").resolve("tesseract-5.5.3");
            Files.createDirectories(folder);
            for (var file : FILES.entrySet()) {
                lay(file.getKey(), file.getValue(), folder);
            }
            String more = System.getProperty("jna.library.path");
            System.setProperty("jna.library.path", more == null ? folder.toString() : folder + File.pathSeparator + more);
            ready = true;
        } catch (IOException e) {
            throw new UncheckedIOException("tesseract's native libraries cannot be laid out in the user's cache folder", e);
        }
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    }

    private static void lay(String resource, String link, Path folder) throws IOException {
        byte[] wanted;
        try (InputStream in = NativeLibraries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            wanted = in.readAllBytes();
        }
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        place(file, wanted, folder);
        if (!link.isEmpty() && !Files.exists(folder.resolve(link))) {
            try {
                Files.createSymbolicLink(folder.resolve(link), file.getFileName());
            } catch (FileAlreadyExistsException another) {
                // another process was quicker
            }
        }
    }

    /// Moved into place whole: two processes starting together, or one that was killed, leave no half library.
    private static void place(Path file, byte[] wanted, Path folder) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == wanted.length
                && Arrays.equals(Files.readAllBytes(file), wanted)) {
            return;
        }
        Path part = Files.createTempFile(folder, "part", "");
        Files.write(part, wanted);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
