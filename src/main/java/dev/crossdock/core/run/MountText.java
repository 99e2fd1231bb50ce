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

    /** Behind a Windows drive the colon is part of the path. */
    static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

    private MountText() {}

    /**
     * How {@code -v} tells them apart: a volume's name begins with a letter or a digit, a path does
     * not; nor does what a shell puts in its place, {@code $PWD}.
     */
    static String typeOf(String source) {
        boolean name = !source.isEmpty() && Character.isLetterOrDigit(source.charAt(0));
        return name && !DRIVE.matcher(source).matches() ? "volume" : "bind";
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
        boolean colons = source.contains(":") && !DRIVE.matcher(source).matches();
        return !source.isEmpty() && !colons && type.equals(typeOf(source));
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

    /** A line of comma-separated values, RFC 4180. */
    private static String joined(List<String> fields) {
        return fields.stream().map(MountText::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
