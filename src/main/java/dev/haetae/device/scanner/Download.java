package dev.haetae.device.scanner;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// A body of at most so many bytes; what is outgrown on the way is overwritten.
final class Download implements HttpResponse.BodySubscriber<byte[]> {
    private final int most;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private byte[] bytes = new byte[1 << 16];
    private volatile int count;
    private Flow.Subscription subscription;

    Download(int most) {
        this.most = most;
    }

    /// Bytes so far; from any thread.
    int count() {
        return count;
    }

    @Override public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            int length = piece.remaining();
            if (length > most - count) {
                subscription.cancel();
                onError(new IOException("the scanner sends more than " + most + " bytes"));
                return;
            }
            if (count + length > bytes.length) {
                byte[] old = bytes;
                bytes = Arrays.copyOf(old, Math.max(count + length, 2 * old.length));
                Arrays.fill(old, (byte) 0);
            }
            piece.get(bytes, count, length);
            count += length;
        }
    }

    @Override public void onError(Throwable cause) {
        Arrays.fill(bytes, (byte) 0);
        whole.completeExceptionally(cause);
    }

    @Override public void onComplete() {
        byte[] exact = Arrays.copyOf(bytes, count);
        Arrays.fill(bytes, (byte) 0);
        if (!whole.complete(exact)) {
            Arrays.fill(exact, (byte) 0);
        }
    }
}
