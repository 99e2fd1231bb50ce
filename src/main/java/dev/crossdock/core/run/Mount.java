package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One {@code -v}, {@code --mount} or {@code --tmpfs}.
 *
 * @param type {@code bind}, {@code volume}, {@code tmpfs}, or one that only {@code --mount} has,
 *     such as {@code image}
 * @param source a host path or a volume's name; null for an anonymous volume and for tmpfs
 * @param target the path inside
 * @param options those without a field, as written: {@code z}, {@code size=64m}; for a long one
 *     {@code bind-propagation=rslave}
 * @param longForm whether it stands as {@code --mount}, which refuses a host path that is not there
 *     where {@code -v} makes a folder of it. Always true for what {@code -v} and {@code --tmpfs}
 *     cannot say
 */
public record Mount(
        String type,
        @Nullable String source,
        String target,
        boolean readOnly,
        List<String> options,
        boolean longForm) {

    public Mount {
        options = List.copyOf(options);
        source = type.equals("tmpfs") ? null : source;
        longForm =
                longForm
                        || !MountText.isShort(type, source, target, readOnly || !options.isEmpty());
    }

    /** One in the short form, as far as that can say it. */
    public Mount(
            String type,
            @Nullable String source,
            String target,
            boolean readOnly,
            List<String> options) {
        this(type, source, target, readOnly, options, false);
    }

    /** Which flag it takes: {@code -v}, {@code --mount} or {@code --tmpfs}. */
    public String flag() {
        if (longForm) {
            return "--mount";
        }
        return type.equals("tmpfs") ? "--tmpfs" : "-v";
    }

    /** What follows that flag. */
    public String text() {
        return longForm ? MountText.longForm(this) : MountText.shortForm(this);
    }
}
