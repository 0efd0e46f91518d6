package dev.haetae.branch.review;

import dev.haetae.record.SessionRecord.Check;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was checked on a document: a name in words, how well it holds as a bar, and the evidence, doubtful ones first.
record CheckList(Words words) {
    /// Below this a check is marked to be looked at.
    private static final double HOLDS = 0.5;
    /// As `dev.haetae.document.authenticity` writes it: CUE=value/what is usual.
    private static final Pattern CUE = Pattern.compile("([A-Z_]+)=(-?[0-9.]+)/(-?[0-9.]+)");

    Html of(List<Check> checks) {
        if (checks.isEmpty()) {
            return Html.NOTHING;
        }
        List<Html> rows = checks.stream().sorted((a, b) -> Boolean.compare(a.score() >= HOLDS, b.score() >= HOLDS)).map(this::row).toList();
        return Html.of("""
                <section class="card"><h2>{}</h2><table class="checked"><tbody>{}</tbody></table><p class="quiet">{}</p></section>
                """, words.say("document-checks"), rows, words.say("document-checks.note"));
    }

    private Html row(Check check) {
        boolean holds = check.score() >= HOLDS;
        String score = String.format(Locale.ROOT, "%.2f", check.score());
        return Html.of("""
                <tr class="{}"><th scope="row">{}</th><td><meter min="0" max="1" low="0.5" high="0.8" optimum="1" value="{}">{}</meter></td>
                <td>{} {}</td><td>{}</td></tr>""", holds ? "sure" : "look", name(check.name()), score, score, holds ? "✓" : "✎",
                words.percent(check.score()), evidence(check.evidence()));
    }

    /// Names such as mrz.BIRTH_DATE are one text and one field.
    private String name(String code) {
        String own = words.coded("check", code);
        int dot = code.indexOf('.');
        if (!own.equals(code) || dot < 0) {
            return own;
        }
        String part = code.substring(dot + 1);
        return words.coded("check", code.substring(0, dot)) + ": " + words.field(part);
    }

    private String evidence(String evidence) {
        return CUE.matcher(evidence).replaceAll(found -> Matcher.quoteReplacement(told(found)));
    }

    private String told(MatchResult cue) {
        return words.coded("cue", cue.group(1)) + " " + cue.group(2) + " (" + words.say("usual") + " " + cue.group(3) + ")";
    }
}
