package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How mounts are written: docker/cli's {@code cli/compose/loader/volume.go} and {@code
 * opts/mount.go}.
 */
final class MountText {

    /** Behind a Windows drive the colon is part of the path; {@code v:/v:ro} has none. */
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:(?:\\\\|/[^:]*:/)");

    private MountText() {}

    /**
     * How {@code -v} tells them apart: a volume's name begins with a letter or a digit and has no
     * colon, a path does not; nor does what a shell puts in its place, {@code $PWD}.
     */
    static String typeOf(String source) {
        boolean name = !source.isEmpty() && Character.isLetterOrDigit(source.charAt(0));
        return name && !source.contains(":") ? "volume" : "bind";
    }

    /** Whether {@code -v} or {@code --tmpfs} can say it. */
    static boolean isShort(String type, @Nullable String source, String target, boolean options) {
        if (target.isEmpty() || target.contains(":")) {
            return false;
        }
        if (type.equals("tmpfs")) {
            return true;
        }
        if (source == null) {
            return type.equals("volume") && !options;
        }
        int colon = source.indexOf(':', isDrive(source + ":" + target) ? 2 : 0);
        return !source.isEmpty() && colon < 0 && type.equals(typeOf(source));
    }

    static boolean isDrive(String volume) {
        return DRIVE.matcher(volume).lookingAt();
    }

    static String shortForm(Mount mount) {
        var options = new ArrayList<String>();
        if (mount.readOnly()) {
            options.add("ro");
        }
        options.addAll(mount.options());
        return (mount.source() == null ? "" : mount.source() + ":")
                + mount.target()
                + (options.isEmpty() ? "" : ":" + String.join(",", options));
    }

    static String longForm(Mount mount) {
        var fields = new ArrayList<String>();
        fields.add("type=" + mount.type());
        if (mount.source() != null) {
            fields.add("source=" + mount.source());
        }
        fields.add("target=" + mount.target());
        if (mount.readOnly()) {
            fields.add("readonly");
        }
        fields.addAll(mount.options());
        return joined(fields);
    }

    /**
     * Reads a line of comma-separated values, RFC 4180; docker takes it with Go's {@code
     * encoding/csv}.
     */
    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
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

    private static String joined(List<String> fields) {
        return fields.stream().map(MountText::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
