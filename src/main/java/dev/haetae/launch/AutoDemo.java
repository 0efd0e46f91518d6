package dev.haetae.launch;

import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentType;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The automatic demo: one whole walk; then a member of staff opens the record at the branch; then the kiosk's files are
/// searched for pictures. Says in plain lines what it found.
final class AutoDemo implements AutoCloseable {
    private static final long WALK_SECONDS = 150;
    private static final long BRANCH_SECONDS = 30;

    private final FileTime began = FileTime.fromMillis(System.currentTimeMillis());
    private final KioskApp.Ready kiosk;
    private final Snapshots snapshots;
    private final AutoWalk walk;

    private AutoDemo(KioskApp.Ready kiosk, Path pictures) {
        this.kiosk = kiosk;
        this.snapshots = new Snapshots(pictures);
        this.walk = new AutoWalk(kiosk, name -> snapshots.take(kiosk.scene(), name), AutoWalk.Tempo.PICTURES,
                "en", DocumentType.RESIDENCE_CARD);
    }

    /// @param pictures where a picture of every screen is saved
    static KioskApp.Script script(Path pictures) {
        return kiosk -> {
            try (var demo = new AutoDemo(kiosk, pictures)) {
                return demo.run();
            }
        };
    }

    /// @return whether the walk was approved, its record opened, and no picture left
    private boolean run() {
        try {
            AutoWalk.Ended end = walk.start().get(WALK_SECONDS, TimeUnit.SECONDS);
            say("decision " + end.decision().code() + ", receipt " + end.receipt().number());
            boolean opened = opened(end.receipt().number());
            say(opened ? "the branch has the record and a member of staff opened it" : "the branch does not have the record");
            Showcase.on(kiosk.scene(), snapshots, kiosk.messages(), KioskApp.settings(kiosk.config(), Optional.empty())).run();
            List<Path> left = Leftovers.search(places(), began, List.of());
            say(left.isEmpty() ? "no picture is left in vault, logs or temporary files" : "pictures are left in " + left);
            return end.decision() instanceof Decision.Approved && opened && left.isEmpty();
        } catch (ExecutionException e) {
            say("the walk broke off: " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            say("the walk did not end in " + WALK_SECONDS + " seconds");
        } catch (IOException e) {
            say("the branch or a file could not be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean opened(String receipt) throws IOException, InterruptedException {
        StaffVisit visit = kiosk.branch().visit();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BRANCH_SECONDS);
        while (System.nanoTime() < end) {
            if (visit.open(receipt).isPresent()) {
                return true;
            }
            LockSupport.parkNanos(200_000_000);
        }
        return false;
    }

    private List<Path> places() {
        var places = new ArrayList<Path>();
        places.add(kiosk.config().keeping().data());
        places.add(kiosk.branch().data());
        places.add(Path.of(System.getProperty("java.io.tmpdir")));
        return places;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    @Override public void close() {
        walk.close();
    }
}
