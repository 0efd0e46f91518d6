package dev.haetae.evaluate.pad;

import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.Conditions;
import dev.haetae.demo.puppet.Person;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.pad.WalkResult.End;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Living people, replayed, in drawn light, blur, distance, frame rate and manner. Settings: `genuine` (how many walks), `half`,
/// `faces`, `varied`, `threads`, `profile`,
/// `still` (true: the check without movements).
public final class GenuinePart implements Part {
    private static final int WALKS = 300;

    private final Cast cast;

    public GenuinePart(Cast cast) {
        this.cast = cast;
    }

    @Override public String name() {
        return "genuine";
    }

    @Override public String about() {
        return "Living people, replayed in drawn conditions: how many are refused";
    }

    @Override public Section measure(Job job) throws IOException {
        People people = cast.people(job);
        List<Presentation> walks = new ArrayList<>();
        for (int i = 0; i < Math.min(job.limit(), job.option("genuine", WALKS)); i++) {
            long seed = Cast.seed(job, i);
            Person person = people.one(i);
            Conditions conditions = Conditions.drawn(new Random(seed));
            walks.add(new Presentation(kind(conditions), seed, () -> ReplayedCustomer.of(person, seed, Pace.stepped(), conditions)));
        }
        var presenting = new Presenting(job);
        presenting.walk(name(), walks);
        return section(new PadTable(presenting.results()), presenting, people.told(Cast.half(job)));
    }

    /// The worst of what makes it hard.
    private static String kind(Conditions c) {
        return c.rate() < 15 ? "slow camera, under 15 frames a second" : c.light() < 0.8 ? "dim" : c.light() > 1.25 ? "glaring"
                : c.nearer() < -1.2 ? "far, over 65 cm" : c.nearer() > 0.8 ? "near, under 52 cm" : c.blur() > 0.5 ? "out of focus"
                : Math.abs(c.side()) > 0.13 ? "light from one side" : c.noise() > 2.8 ? "noisy camera" : "nothing of these";
    }

    private Section section(PadTable walks, Presenting presenting, String people) {
        long refused = walks.all().size() - walks.count(End.LIVE);
        Section.Builder section = Section.of(name(), about())
                .say(people + " Each walk once: a kiosk lets people try again.")
                .warn("Replayed people: portraits brought to life. They show what light, blur, distance and frame rates do to the judgement, "
                        + "not how often real travellers will be refused.")
                .figures(Figure.share("pad.genuine.attack", "living people called an attack (BPCER)", walks.count(End.ATTACK),
                                walks.all().size()).atMost(0.03),
                        Figure.share("pad.genuine.refused", "living people not called live at the first attempt, for whatever reason", refused,
                                walks.all().size()));
        presenting.warn(section);
        return section.table("By condition", PadTable.HEADS, walks.rows()).build();
    }
}
