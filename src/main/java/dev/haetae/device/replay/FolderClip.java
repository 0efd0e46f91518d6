package dev.haetae.device.replay;

import dev.haetae.device.Pictures;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The JPEG and PNG pictures of a folder, in the order of their names.
public record FolderClip(String name, List<Path> pictures, double fps) implements Clip {
    public FolderClip {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a clip has pictures");
        }
        if (!(fps > 0)) {
            throw new IllegalArgumentException("fps must be above 0");
        }
    }

    public static FolderClip open(Path folder, double fps) throws IOException {
        try (var files = Files.list(folder)) {
            var pictures = files.filter(Pictures::looksLikeOne).sorted().toList();
            if (pictures.isEmpty()) {
                throw new IOException("no JPEG or PNG picture in the folder");
            }
            return new FolderClip("folder", pictures, fps);
        }
    }

    @Override public int size() {
        return pictures.size();
    }

    @Override public Frame frame(int index, long nanos) throws IOException {
        return Pictures.decode(pictures.get(index), nanos);
    }
}
