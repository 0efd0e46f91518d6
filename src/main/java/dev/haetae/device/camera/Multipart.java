package dev.haetae.device.camera;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// The parts of a `multipart/x-mixed-replace` stream (RFC 2046 5.1), with and without Content-Length.
final class Multipart {
    private static final int LARGEST = 32 << 20;
    private static final int LONGEST_LINE = 4096;

    private final InputStream in;
    private final byte[] delimiter;
    private byte[] room = new byte[1 << 16];
    private boolean delimiterRead;

    Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Many cameras write the leading dashes of the delimiter into the header, too.
    static String boundaryOf(String contentType) throws IOException {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new IOException("the network camera sends no multipart stream");
        }
        for (String parameter : contentType.split(";")) {
            String text = parameter.strip();
            if (text.regionMatches(true, 0, "boundary=", 0, 9)) {
                String boundary = text.substring(9).replace("\"", "").strip();
                return boundary.startsWith("--") ? boundary.substring(2) : boundary;
            }
        }
        throw new IOException("the network camera names no boundary");
    }

    /// The caller overwrites what it gets.
    byte[] next() throws IOException {
        while (!Arrays.equals(line().getBytes(StandardCharsets.ISO_8859_1), delimiter)) {
            // the preamble, or the line break after a part
        }
        int length = -1;
        for (String header; !(header = line()).isEmpty();) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = parsed(header.substring(15).strip());
            }
        }
        return length >= 0 ? exactly(length) : upToDelimiter();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] part = new byte[length];
        if (in.readNBytes(part, 0, length) < length) {
            throw new EOFException("the network camera ended the stream");
        }
        return part;
    }

    /// A part without a length is known to be over when the next delimiter has been read; [#line()] gives that back.
    private byte[] upToDelimiter() throws IOException {
        int count = 0;
        while (true) {
            if (count == room.length) {
                if (count >= LARGEST) {
                    throw new IOException("the network camera's picture is too large");
                }
                byte[] wider = Arrays.copyOf(room, 2 * count);
                Arrays.fill(room, (byte) 0);
                room = wider;
            }
            room[count++] = (byte) read();
            if (endsWithDelimiter(count)) {
                byte[] part = Arrays.copyOf(room, Math.max(0, count - delimiter.length - 2));
                Arrays.fill(room, 0, count, (byte) 0);
                delimiterRead = true;
                return part;
            }
        }
    }

    private boolean endsWithDelimiter(int count) {
        int from = count - delimiter.length;
        return from >= 2 && room[from - 1] == '\n' && Arrays.equals(room, from, count, delimiter, 0, delimiter.length);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        if (delimiterRead) {
            delimiterRead = false;
            text.append(new String(delimiter, StandardCharsets.ISO_8859_1));
        }
        for (int value; (value = read()) != '\n';) {
            if (text.length() > LONGEST_LINE) {
                throw new IOException("the network camera's stream makes no sense");
            }
            text.append((char) value);
        }
        return text.toString().stripTrailing();
    }

    private int read() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("the network camera ended the stream");
        }
        return value;
    }

    private static int parsed(String length) throws IOException {
        try {
            int value = Integer.parseInt(length);
            if (value >= 0 && value <= LARGEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IOException("the network camera's picture has no sensible length");
    }
}
