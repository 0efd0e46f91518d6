package dev.haetae.document.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Where check digits fail, looks for the one other reading of doubtful characters under which all of them hold.
/// It never invents: a character may only be replaced by one the recogniser itself gave a share, and when two different
/// readings hold nothing is repaired.
final class MrzRepair {
    enum Verdict { HOLDS, REPAIRED, AMBIGUOUS, FAILED }

    record Result(List<DecodedLine> lines, Verdict verdict) {}

    /// Below this share an alternative is noise.
    private static final double LEAST_SHARE = 0.01;
    /// Two characters at a time need stronger ground: by chance one pair in a hundred fits two check digits. So does one
    /// character where there is no composite digit, as on visas: one in ten fits.
    private static final double LEAST_SHARE_IN_PAIR = 0.1;
    private static final int MOST_ALTERNATIVES = 24;

    /// On the old French card the composite digit covers names too: a name that would fit makes others doubtful, but no name is
    /// mended.
    private static final Set<MrzPart> MENDABLE = Set.of(MrzPart.DOCUMENT_NUMBER, MrzPart.NUMBER_CHECK,
            MrzPart.BIRTH_DATE, MrzPart.BIRTH_CHECK, MrzPart.EXPIRY_DATE, MrzPart.EXPIRY_CHECK, MrzPart.OPTIONAL_DATA,
            MrzPart.OPTIONAL_CHECK, MrzPart.COMPOSITE_CHECK);

    private record Alternative(int line, int position, char to, double share) {}

    private MrzRepair() {}

    static Result repair(MrzFormat format, List<DecodedLine> lines, LocalDate today) {
        if (consistent(format, lines, today)) {
            return new Result(lines, Verdict.HOLDS);
        }
        // singles and pairs at once: where two characters were misread, one other change may hold by chance
        List<List<Alternative>> changes = new ArrayList<>();
        alternatives(format, lines, format.composed() ? LEAST_SHARE : LEAST_SHARE_IN_PAIR).forEach(one -> changes.add(List.of(one)));
        changes.addAll(pairs(alternatives(format, lines, LEAST_SHARE_IN_PAIR)));
        return choose(format, lines, today, changes);
    }

    private static Result choose(MrzFormat format, List<DecodedLine> lines, LocalDate today,
            List<List<Alternative>> changes) {
        List<DecodedLine> found = lines;
        int fits = 0;
        boolean named = false;
        for (var change : changes) {
            List<DecodedLine> changed = new ArrayList<>(lines);
            change.forEach(a -> changed.set(a.line, changed.get(a.line).with(a.position, a.to)));
            if (consistent(format, changed, today)) {
                found = changed;
                fits++;
                named |= change.stream().anyMatch(a -> !MENDABLE.contains(format.part(a.line, a.position)));
            }
        }
        return switch (fits) {
            case 0 -> new Result(lines, Verdict.FAILED);
            case 1 -> named ? new Result(lines, Verdict.AMBIGUOUS) : new Result(List.copyOf(found), Verdict.REPAIRED);
            default -> new Result(lines, Verdict.AMBIGUOUS);
        };
    }

    /// Only characters under a check digit: nothing can prove a change in another.
    private static List<Alternative> alternatives(MrzFormat format, List<DecodedLine> lines, double least) {
        List<Alternative> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < format.width(); i++) {
                MrzPart part = format.part(line, i);
                if (!format.proves(line, i)) {
                    continue;
                }
                for (int c = 1; c < CharacterGrid.CLASSES.length(); c++) {
                    char to = CharacterGrid.CLASSES.charAt(c);
                    double share = lines.get(line).shares()[i][c];
                    if (share >= least && part.allows(to) && to != lines.get(line).text().charAt(i)) {
                        found.add(new Alternative(line, i, to, share));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Alternative::share).reversed());
        return found.subList(0, Math.min(found.size(), MOST_ALTERNATIVES));
    }

    private static List<List<Alternative>> pairs(List<Alternative> alternatives) {
        List<List<Alternative>> pairs = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            for (int j = i + 1; j < alternatives.size(); j++) {
                Alternative a = alternatives.get(i);
                Alternative b = alternatives.get(j);
                if (a.line != b.line || a.position != b.position) {
                    pairs.add(List.of(a, b));
                }
            }
        }
        return pairs;
    }

    private static boolean consistent(MrzFormat format, List<DecodedLine> lines, LocalDate today) {
        return Mrz.parse(format, lines.stream().map(DecodedLine::text).toList(), today).consistent();
    }
}
