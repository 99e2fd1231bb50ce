package dev.crossdock.core.build.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code --mount=} flags of a RUN (BuildKit {@code instructions/commands_runmount.go}). */
public final class RunMounts {

    private RunMounts() {}

    /** The stages and images that a RUN looks into while it runs, in order. */
    public static List<String> sources(Instruction run) {
        return run.values("mount").stream()
                .map(RunMounts::fields)
                .filter(fields -> fields.containsKey("from"))
                .map(fields -> fields.get("from"))
                .filter(from -> !from.isEmpty())
                .toList();
    }

    private static Map<String, String> fields(String mount) {
        var fields = new HashMap<String, String>();
        for (var field : separated(mount)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        field.substring(equals + 1));
            }
        }
        return fields;
    }

    /** Comma-separated values, where a quoted one may hold a comma (RFC 4180). */
    private static List<String> separated(String text) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
