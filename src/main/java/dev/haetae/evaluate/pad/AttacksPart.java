package dev.haetae.evaluate.pad;

import dev.haetae.demo.Pace;
import dev.haetae.demo.attack.Species;
import dev.haetae.demo.Conditions;
import dev.haetae.demo.puppet.Person;
import dev.haetae.evaluate.Footprint;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.pad.WalkResult.End;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Drawn attackers, species by species: how many are called live (APCER of ISO/IEC 30107-3, a walk each). Settings: `each`
/// (presentations a species), `species` (only these), `half`, `faces`, `varied`, `threads`, `profile`,
/// `still` (true: the check without movements).
public final class AttacksPart implements Part {
    private static final int EACH = 300;

    private final Cast cast;

    public AttacksPart(Cast cast) {
        this.cast = cast;
    }

    @Override public String name() {
        return "attacks";
    }

    @Override public String about() {
        return "Drawn attackers, species by species: how many are called live";
    }

    @Override public Section measure(Job job) throws IOException {
        People people = cast.people(job);
        Set<Species> wanted = wanted(job.option("species", ""));
        List<Presentation> attacks = new ArrayList<>();
        for (int i = 0; i < job.option("each", EACH); i++) { // species in turn, so that a run that is stopped has some of all
            for (Species species : wanted) {
                attacks.add(attack(species, people, i, Cast.seed(job, i)));
            }
        }
        var presenting = new Presenting(job);
        presenting.walk(name(), attacks.subList(0, Math.min(attacks.size(), job.limit())));
        return section(new PadTable(presenting.results()), presenting, people.told(Cast.half(job)));
    }

    private static Presentation attack(Species species, People people, int number, long seed) {
        Person victim = people.one(number);
        Person attacker = people.stranger(number);
        Conditions conditions = Conditions.drawn(new Random(seed));
        return new Presentation(species.name(), seed, () -> species.source(victim, attacker, seed, Pace.stepped(), conditions));
    }

    private static Set<Species> wanted(String names) throws IOException {
        try {
            return names.isEmpty() ? EnumSet.allOf(Species.class) : Arrays.stream(names.split("\\+"))
                    .map(name -> Species.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toCollection(() -> EnumSet.noneOf(Species.class)));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("species are, with + between them: " + Arrays.toString(Species.values()));
        }
    }

    private Section section(PadTable walks, Presenting presenting, String people) {
        Section.Builder section = Section.of(name(), about())
                .say("Shown or imitated: " + people + " Each presentation is one walk.")
                .warn("Every attacker is drawn by a program. A species at 0 says that this drawing of it does not pass, not that no print or "
                        + "display does: no test laboratory has seen this kiosk.");
        Figure[] rates = walks.byKind().entrySet().stream().map(e -> Figure.share("pad.attacks." + e.getKey().toLowerCase(Locale.ROOT),
                e.getKey() + " called live (APCER)", new PadTable(e.getValue()).count(End.LIVE), e.getValue().size()).atMost(0.01))
                .toArray(Figure[]::new);
        presenting.warn(section);
        return section.figures(rates).table("By species", PadTable.HEADS, walks.rows())
                .table("Memory, in megabytes", List.of("walks done", "heap after a collection", "resident"),
                        presenting.footprints().entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList()).build();
    }

    private static List<String> row(int walks, Footprint held) {
        return List.of(String.valueOf(walks), Numbers.plain(held.heap()), Numbers.plain(held.resident()));
    }
}
