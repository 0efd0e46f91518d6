package dev.haetae.device.replay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where the pictures of an .avi stand: RIFF chunks, the video stream's `##dc` and `##db`, OpenDML's `AVIX` segments too.
/// The index chunks are not read: writers that were killed leave none.
final class RiffIndex {
    record Chunk(long at, int size) {}

    private static final int MAX_DEPTH = 6;
    private static final int MAX_PICTURE = 64 << 20;

    private final FileChannel channel;
    private final List<Chunk> pictures = new ArrayList<>();
    private String streamType = "";
    private int streams;
    private int video = -1;
    private double fps;

    private RiffIndex(FileChannel channel) {
        this.channel = channel;
    }

    static RiffIndex read(FileChannel channel) throws IOException {
        var index = new RiffIndex(channel);
        if (!index.four(0).equals("RIFF") || !index.four(8).equals("AVI ")) {
            throw new IOException("not an .avi");
        }
        index.walk(0, channel.size(), 0);
        if (index.pictures.isEmpty() || !(index.fps > 0)) {
            throw new IOException("no MJPEG video in the .avi");
        }
        return index;
    }

    List<Chunk> pictures() {
        return List.copyOf(pictures);
    }

    double fps() {
        return fps;
    }

    static void fill(FileChannel channel, long at, ByteBuffer into) throws IOException {
        long from = at;
        while (into.hasRemaining()) {
            int count = channel.read(into, from);
            if (count < 0) {
                throw new EOFException(".avi ends early");
            }
            from += count;
        }
    }

    private void walk(long from, long end, int depth) throws IOException {
        for (long at = from; at + 8 <= end;) {
            String id = four(at);
            long size = Integer.toUnsignedLong(number(at + 4));
            long body = at + 8;
            if (id.equals("RIFF") || id.equals("LIST")) {
                if (depth < MAX_DEPTH) {
                    walk(body + 4, Math.min(end, body + size), depth + 1);
                }
            } else {
                leaf(id, body, size, end);
            }
            at = body + size + (size & 1);
        }
    }

    private void leaf(String id, long body, long size, long end) throws IOException {
        if (id.equals("strh") && size >= 28) {
            streamType = four(body);
            if (streamType.equals("vids") && video < 0) {
                video = streams;
                int scale = number(body + 20);
                fps = scale > 0 ? number(body + 24) / (double) scale : 0;
            }
            streams++;
        } else if (id.equals("strf") && streamType.equals("vids") && size >= 20 && streams - 1 == video) {
            String codec = four(body + 16);
            if (!codec.equalsIgnoreCase("MJPG")) {
                throw new IOException("the .avi is not MJPEG");
            }
        } else if (isPicture(id) && size > 0 && size <= MAX_PICTURE && body + size <= end) {
            pictures.add(new Chunk(body, (int) size));
        }
    }

    private boolean isPicture(String id) {
        return (id.endsWith("dc") || id.endsWith("db")) && id.startsWith("%02d".formatted(Math.max(video, 0)));
    }

    private String four(long at) throws IOException {
        var bytes = ByteBuffer.allocate(4);
        fill(channel, at, bytes);
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    private int number(long at) throws IOException {
        var bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, at, bytes);
        return bytes.getInt(0);
    }
}
