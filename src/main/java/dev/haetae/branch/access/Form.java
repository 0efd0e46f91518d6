package dev.haetae.branch.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// application/x-www-form-urlencoded; the first of equal names counts, what cannot be decoded is left out.
final class Form {
    private Form() {}

    static Map<String, String> parse(String body) {
        var form = new HashMap<String, String>();
        for (String pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                try {
                    form.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                } catch (IllegalArgumentException e) {
                    continue;
                }
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
