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
    /// JPEG: SOI and the first marker (JFIF, Exif, a table; ISO/IEC 10918-1 B.2.1); PNG: its signature. Longer than
    /// needed to tell a picture, so that an encrypted file does not hold one by chance.
    private static final List<byte[]> PICTURES = List.of(
            bytes(0xff, 0xd8, 0xff, 0xe0), bytes(0xff, 0xd8, 0xff, 0xe1), bytes(0xff, 0xd8, 0xff, 0xdb),
            bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));

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
        return PICTURES.stream().anyMatch(head -> contains(all, head)) || traces.stream().anyMatch(trace -> contains(all, trace));
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

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }
}
