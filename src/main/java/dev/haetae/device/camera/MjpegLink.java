package dev.haetae.device.camera;

import dev.haetae.device.Pictures;
import dev.haetae.frame.Frame;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.util.Arrays;

/// One HTTP answer that never ends. HttpURLConnection and not java.net.http: it has a time-out between two reads.
final class MjpegLink implements CameraLink {
    private final HttpURLConnection connection;
    private final Multipart parts;

    private MjpegLink(HttpURLConnection connection, Multipart parts) {
        this.connection = connection;
        this.parts = parts;
    }

    static CameraLink open(MjpegSource.Settings settings) throws IOException {
        var connection = (HttpURLConnection) settings.address().toURL().openConnection();
        connection.setConnectTimeout(Math.toIntExact(settings.connect().toMillis()));
        connection.setReadTimeout(Math.toIntExact(settings.stall().toMillis()));
        connection.setUseCaches(false);
        if (!settings.user().isEmpty()) {
            connection.setAuthenticator(new Authenticator() {
                @Override protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(settings.user(), settings.password().toCharArray());
                }
            });
        }
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("the network camera answers HTTP " + connection.getResponseCode());
            }
            String boundary = Multipart.boundaryOf(connection.getContentType());
            return new MjpegLink(connection, new Multipart(new BufferedInputStream(connection.getInputStream(), 1 << 16), boundary));
        } catch (IOException e) {
            connection.disconnect();
            throw e;
        }
    }

    @Override public Shot read() throws IOException {
        return new Encoded(parts.next(), System.nanoTime());
    }

    @Override public void close() {
        connection.disconnect();
    }

    private record Encoded(byte[] jpeg, long nanos) implements Shot {
        @Override public Frame develop() throws IOException {
            return Pictures.decode(jpeg, nanos);
        }

        @Override public void close() {
            Arrays.fill(jpeg, (byte) 0);
        }
    }
}
