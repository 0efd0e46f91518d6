package dev.haetae.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/// Searches files for what must not be there: the beginnings of pictures, and any bytes given (a template, a name).
final class Leftovers {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    /// Of a JPEG: three bytes alone stand by chance in every 16 MB that are encrypted, a chain of so many segments never.
    private static final int SEGMENTS = 3;
    private static final int START = 0xd8;
    /// Markers of segments that say how long they are (ISO/IEC 10918-1 B.1.1.3): frames, tables, application data, comments.
    private static final int FIRST_SEGMENT = 0xc0;
    private static final int FIRST_BARE = 0xd0;
    private static final int LAST_BARE = 0xd9;
    private static final int LAST_SEGMENT = 0xfe;

    private Leftovers() {}

    /// @param since older files are not this run's
    /// @param traces bytes that must stand nowhere, besides pictures; at least 8 long each
    /// @return the files that hold one; native libraries, which carry such constants, are passed over
    static List<Path> search(List<Path> places, FileTime since, List<byte[]> traces) throws IOException {
        var found = new ArrayList<Path>();
        for (Path place : places) {
            if (Files.exists(place)) {
                Files.walkFileTree(place, new SimpleFileVisitor<>() {
                    @Override public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                        if (about.isRegularFile() && about.lastModifiedTime().compareTo(since) >= 0 && !isLibrary(file)
                                && about.size() < 512L << 20 && holds(Files.readAllBytes(file), traces)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return found;
    }

    private static boolean isLibrary(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".so") || name.endsWith(".jar") || name.endsWith(".jsa");
    }

    private static boolean holds(byte[] all, List<byte[]> traces) {
        return contains(all, PNG) || holdsJpeg(all) || traces.stream().anyMatch(trace -> contains(all, trace));
    }

    static boolean contains(byte[] all, byte[] part) {
        outer:
        for (int i = 0; i + part.length <= all.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (all[i + j] != part[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static boolean holdsJpeg(byte[] all) {
        for (int i = 0; i + 1 < all.length; i++) {
            if (all[i] == (byte) 0xff && at(all, i + 1) == START && segments(all, i + 2)) {
                return true;
            }
        }
        return false;
    }

    /// Whether so many segments follow each other from here on; what is cut off before has no picture in it yet.
    private static boolean segments(byte[] all, int from) {
        int at = from;
        for (int i = 0; i < SEGMENTS; i++) {
            int marker = at + 3 < all.length && at(all, at) == 0xff ? at(all, at + 1) : 0;
            if (marker < FIRST_SEGMENT || marker >= FIRST_BARE && marker <= LAST_BARE || marker > LAST_SEGMENT) {
                return false;
            }
            at += 2 + Math.max(2, at(all, at + 2) << 8 | at(all, at + 3));
        }
        return true;
    }

    private static int at(byte[] all, int place) {
        return all[place] & 0xff;
    }
}
