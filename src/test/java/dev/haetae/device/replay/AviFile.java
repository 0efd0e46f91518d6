package dev.haetae.device.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the smallest MJPEG .avi with sound chunks between the pictures, as cameras write them.
final class AviFile {
    private AviFile() {}

    static void write(Path file, double fps, List<byte[]> pictures) throws IOException {
        byte[] strh = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN).put("vidsMJPG".getBytes(StandardCharsets.US_ASCII))
                .position(20).putInt(1000).putInt((int) (fps * 1000)).array();
        byte[] strf = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).position(16)
                .put("MJPG".getBytes(StandardCharsets.US_ASCII)).array();
        byte[] strl = list("strl", chunk("strh", strh), chunk("strf", strf));
        var movi = new ByteArrayOutputStream();
        for (byte[] picture : pictures) {
            movi.write(chunk("00dc", picture));
            movi.write(chunk("01wb", new byte[33]));
        }
        byte[] body = join(list("hdrl", chunk("avih", new byte[56]), strl), list("movi", movi.toByteArray()));
        Files.write(file, chunk("RIFF", join("AVI ".getBytes(StandardCharsets.US_ASCII), body)));
    }

    private static byte[] list(String type, byte[]... parts) throws IOException {
        return chunk("LIST", join(type.getBytes(StandardCharsets.US_ASCII), join(parts)));
    }

    private static byte[] chunk(String id, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(StandardCharsets.US_ASCII)).putInt(body.length).put(body).array();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
