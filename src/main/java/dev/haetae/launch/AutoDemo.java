package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentType;
import dev.haetae.session.SessionRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;

/// The automatic demo: one whole walk; then a member of staff opens the record at the branch; then the kiosk's files are
/// searched for pictures. Says in plain lines what it found.
final class AutoDemo implements AutoCloseable {
    private static final long WALK_SECONDS = 150;
    private static final long BRANCH_SECONDS = 30;

    private final FileTime began = FileTime.fromMillis(System.currentTimeMillis());
    private final AutoWalk walk;
    private final Runnable showcase;
    private final EmbeddedBranch branch;
    private final KioskConfig config;

    /// @param showcase photographs the screens that this walk does not come by
    AutoDemo(SessionRunner runner, Scene scene, Snapshots snapshots, EmbeddedBranch branch, KioskConfig config, Runnable showcase) {
        this.walk = new AutoWalk(runner, scene, snapshots, "en", DocumentType.RESIDENCE_CARD);
        this.branch = branch;
        this.config = config;
        this.showcase = showcase;
    }

    /// @return whether the walk was approved, its record opened, and no picture left
    boolean run() {
        try {
            AutoWalk.Ended end = walk.start().get(WALK_SECONDS, TimeUnit.SECONDS);
            say("decision " + end.decision().code() + ", receipt " + end.receipt().number());
            boolean opened = opened(end.receipt().number());
            say(opened ? "the branch has the record and a member of staff opened it" : "the branch does not have the record");
            showcase.run();
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
        StaffVisit visit = branch.visit();
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
        places.add(config.keeping().data());
        places.add(branch.data());
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
