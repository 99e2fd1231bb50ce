package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what {@code -v}, {@code --tmpfs} and {@code --mount} take. */
final class MountReader {

    private static final Set<String> TYPES =
            Set.of("bind", "volume", "tmpfs", "image", "npipe", "cluster");

    /**
     * Of docker/cli's {@code opts/mount.go}, without those that a {@link Mount} has a field for.
     */
    private static final Set<String> OPTIONS =
            Set.of(
                    "consistency",
                    "bind-propagation",
                    "bind-nonrecursive",
                    "bind-recursive",
                    "bind-create-src",
                    "volume-subpath",
                    "volume-nocopy",
                    "volume-label",
                    "volume-driver",
                    "volume-opt",
                    "image-subpath",
                    "tmpfs-size",
                    "tmpfs-mode");

    private final int position;
    private String type = "volume";
    private @Nullable String source;
    private String target = "";
    private boolean readOnly;
    private final List<String> options = new ArrayList<>();

    private MountReader(int position) {
        this.position = position;
    }

    static Mount volume(String text, int position) {
        var reader = new MountReader(position);
        var parts = parts(text);
        if (parts.size() > 3 || parts.contains("")) {
            throw reader.problem("run.parse.volume", text);
        }
        if (parts.size() == 1) {
            return new Mount("volume", null, text, false, List.of());
        }
        reader.source = parts.getFirst();
        reader.type = MountText.typeOf(parts.getFirst());
        reader.target = parts.get(1);
        reader.shortOptions(parts.size() == 3 ? parts.get(2) : "");
        return reader.mount(false);
    }

    /** Cut at the colons, not at that of a Windows drive. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int begin = 0;
        while (begin <= text.length()) {
            boolean drive = begin == 0 && MountText.isDrive(text);
            int colon = text.indexOf(':', drive ? 2 : begin);
            int end = colon < 0 ? text.length() : colon;
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        return parts;
    }

    static Mount tmpfs(String text, int position) {
        var reader = new MountReader(position);
        int colon = text.indexOf(':');
        reader.type = "tmpfs";
        reader.target = colon < 0 ? text : text.substring(0, colon);
        if (reader.target.isEmpty()) {
            throw reader.problem("run.parse.mount-target");
        }
        reader.shortOptions(colon < 0 ? "" : text.substring(colon + 1));
        return reader.mount(false);
    }

    private void shortOptions(String text) {
        for (var option : text.split(",")) {
            switch (option) {
                case "", "rw" -> {}
                case "ro" -> readOnly = true;
                default -> options.add(option);
            }
        }
    }

    static Mount mount(String text, int position) {
        var reader = new MountReader(position);
        MountText.fields(text).forEach(reader::field);
        if (reader.target.isEmpty()) {
            throw reader.problem("run.parse.mount-target");
        }
        if (reader.type.equals("bind") && reader.source == null) {
            throw reader.problem("run.parse.mount-source");
        }
        if (reader.type.equals("tmpfs") && reader.source != null) {
            throw reader.problem("run.parse.mount-tmpfs");
        }
        return reader.mount(true);
    }

    private void field(String field) {
        int equals = field.indexOf('=');
        var key = (equals < 0 ? field : field.substring(0, equals)).toLowerCase(Locale.ROOT);
        var value = equals < 0 ? "" : field.substring(equals + 1);
        switch (key) {
            case "type" -> type = type(value);
            case "source", "src" -> source = value.isEmpty() ? null : value;
            case "target", "dst", "destination" -> target = value;
            case "readonly", "ro" -> readOnly = !Set.of("false", "0").contains(value);
            default -> option(key, field);
        }
    }

    private String type(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (!TYPES.contains(lower)) {
            throw problem("run.parse.mount-type", value);
        }
        return lower;
    }

    private void option(String key, String field) {
        if (!OPTIONS.contains(key)) {
            throw problem("run.parse.mount-field", key);
        }
        options.add(field);
    }

    private Mount mount(boolean longForm) {
        return new Mount(type, source, target, readOnly, options, longForm);
    }

    private UnreadableLineException problem(String key, Object... arguments) {
        return new UnreadableLineException(position, Words.get(key, arguments));
    }
}
