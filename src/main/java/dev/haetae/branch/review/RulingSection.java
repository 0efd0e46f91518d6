package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.ruling.CaseState;
import dev.haetae.branch.ruling.Judgement;
import dev.haetae.branch.ruling.RulingReason;
import dev.haetae.branch.store.StoredRuling;
import java.util.Arrays;
import java.util.List;

/// What staff judged, and the forms for who may judge now.
record RulingSection(Words words, Login login) {
    Html of(String recordId, CaseState state) {
        return switch (state) {
            case CaseState.NotOurs _ -> Html.NOTHING;
            case CaseState.Open _ -> section(List.of(), may(Permission.JUDGE) ? forms(recordId, "ruling") : Html.NOTHING);
            case CaseState.AwaitsSecond(var first) -> section(List.of(first), Html.of("<p class=\"wanted\">{}</p>{}", words.say("second.wanted"),
                    may(Permission.SECOND) && !first.member().equals(login.name()) ? forms(recordId, "second") : Html.NOTHING));
            case CaseState.Closed(var rulings) -> section(rulings, Html.NOTHING);
        };
    }

    private Html section(List<StoredRuling> rulings, Html forms) {
        return Html.of("<section class=\"card ruling\"><h2>{}</h2><ul>{}</ul>{}</section>", words.say("ruling"), rulings.stream().map(it -> Html.of(
                "<li><strong>{}</strong> {} <code>{}</code> · {} · {}</li>", words.coded("ruling", it.judgement()), words.coded("ruling", it.reason()),
                it.reason(), it.member(), words.time(it.at()))).toList(), forms);
    }

    private Html forms(String recordId, String where) {
        return Html.of("<div class=\"judge\">{}</div>", Arrays.stream(Judgement.values()).map(judgement -> form(recordId, where, judgement)).toList());
    }

    private Html form(String recordId, String where, Judgement judgement) {
        return Html.of("""
                <form method="post" action="/records/{}/{}"><input type="hidden" name="csrf" value="{}">
                <label>{}<select name="reason" required><option value="">–</option>{}</select></label>
                <button class="{}">{}</button></form>""", recordId, where, login.csrf(), words.say("ruling.why"),
                RulingReason.of(judgement).stream().map(it -> Html.of("<option value=\"{}\">{}</option>", it, words.coded("ruling", it.name()))).toList(),
                judgement, words.coded("ruling", judgement.name()));
    }

    private boolean may(Permission permission) {
        return login.permissions().contains(permission);
    }
}
