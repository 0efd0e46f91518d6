package dev.haetae.evaluate.optics;

import dev.haetae.demo.damage.Damage;
import dev.haetae.demo.damage.DamagedPicture;
import dev.haetae.demo.damage.Damaging;
import dev.haetae.document.DocumentReader;
import dev.haetae.document.Inspection;
import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// One damaged picture through the reader, and whether the answer is a right one.
public record DamageTrial(Base base, DamagedPicture picture, Base.Answer answer, long millis) {

    /// The strength hangs on the seed.
    public static DamageTrial run(DocumentReader reader, Base base, Base other, Damage damage, long seed, LocalDate today) {
        double strength = new SplittableRandom(seed * 7919 + damage.ordinal()).nextDouble();
        DamagedPicture picture = Damaging.of(damage, base.picture(), other.picture(), strength, seed);
        long began = System.nanoTime();
        Base.Answer answer = answer(reader, base, picture.file(), today);
        return new DamageTrial(base, picture, answer, (System.nanoTime() - began) / 1_000_000);
    }

    static Base.Answer answer(DocumentReader reader, Base base, byte[] file, LocalDate today) {
        return switch (Images.decode(file)) {
            case Outcome.Rejected<Frame>(RejectReason reason, String _) -> new Base.Answer(false, false, reason);
            case Outcome.Passed<Frame>(Frame frame) -> {
                try (frame; Inspection seen = reader.inspect(frame, today)) {
                    yield base.answer(seen);
                }
            }
        };
    }

    public boolean right() {
        return right(picture.damage(), answer);
    }

    public static boolean right(Damage damage, Base.Answer answer) {
        return !answer.wrong() && (answer.read() ? damage.mayBeRead() : damage.accepted().contains(answer.reason()));
    }
}
