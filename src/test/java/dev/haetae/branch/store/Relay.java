package dev.haetae.branch.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A wire to a server on this machine that can be cut and mended.
public final class Relay implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int to;
    private volatile boolean cut;

    public Relay(int to) throws IOException {
        this.to = to;
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Whoever is connected is cut off, whoever comes is turned away.
    public void cut() {
        cut = true;
        open.forEach(Relay::close);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException e) {
                // closed, or the server is away: whoever asks finds out
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was
        }
    }

    @Override public void close() throws IOException {
        cut();
        door.close();
    }
}
