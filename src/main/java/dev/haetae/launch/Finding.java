package dev.haetae.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that `haetae doctor` looked at.
/// @param detail what it is when it fits; what is missing, and what to do, when it does not
record Finding(boolean fits, String what, String detail) {

    static Finding fits(String what, String detail) {
        return new Finding(true, what, detail);
    }

    static Finding missing(String what, String detail) {
        return new Finding(false, what, detail);
    }

    String line() {
        return "%-8s%-48s %s".formatted(fits ? "ok" : "MISSING", what, detail);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fits", fits);
        fields.put("what", what);
        fields.put("detail", detail);
        return fields;
    }
}
