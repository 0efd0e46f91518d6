package dev.haetae.device.replay;

import dev.haetae.device.Pictures;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// An MJPEG .avi. Only the places of the pictures are held in memory; each is read when it is asked for.
public final class AviClip implements Clip {
    private final Path file;
    private final List<RiffIndex.Chunk> pictures;
    private final double fps;

    private AviClip(Path file, RiffIndex index) {
        this.file = file;
        this.pictures = index.pictures();
        this.fps = index.fps();
    }

    public static AviClip open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new AviClip(file, RiffIndex.read(channel));
        }
    }

    @Override public int size() {
        return pictures.size();
    }

    @Override public double fps() {
        return fps;
    }

    @Override public String name() {
        return "avi";
    }

    @Override public Frame frame(int index, long nanos) throws IOException {
        var place = pictures.get(index);
        byte[] jpeg = new byte[place.size()];
        try (FileChannel channel = FileChannel.open(file)) {
            RiffIndex.fill(channel, place.at(), ByteBuffer.wrap(jpeg));
            return Pictures.decode(jpeg, nanos);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }
}
