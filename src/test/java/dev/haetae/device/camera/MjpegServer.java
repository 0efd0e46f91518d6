package dev.haetae.device.camera;

import dev.haetae.device.Drawn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A network camera on the loopback: numbered pictures as MJPEG over HTTP/1.0, about 50 a second.
public final class MjpegServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final boolean lengths;
    volatile boolean silent;
    volatile boolean broken;
    volatile int number;

    /// @param port 0 for any
    /// @param lengths whether each part says its length
    public MjpegServer(int port, boolean lengths) throws IOException {
        this.lengths = lengths;
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/video");
    }

    int clients() {
        return clients.size();
    }

    @Override public void close() throws IOException {
        listening.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            while (!request.readLine().isEmpty()) {
                // headers
            }
            OutputStream out = client.getOutputStream();
            write(out, "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=\"--a picture\"\r\n\r\npreamble\r\n");
            while (true) {
                if (!silent) {
                    byte[] jpeg = Drawn.jpeg(Drawn.numbered(++number & 0xFFFF, 640, 360));
                    if (broken) {
                        Arrays.fill(jpeg, 2, jpeg.length, (byte) 'x');
                    }
                    write(out, "--a picture\r\nContent-Type: image/jpeg\r\n"
                            + (lengths ? "Content-Length: " + jpeg.length + "\r\n" : "") + "\r\n");
                    out.write(jpeg);
                    write(out, "\r\n");
                    out.flush();
                }
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            // the client went away, or this server was closed
        } finally {
            clients.remove(client);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
