package dev.crossdock.core.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code -v}, {@code --mount} or {@code --tmpfs}.
 *
 * @param type {@code bind}, {@code volume} or {@code tmpfs}
 * @param source a host path or a volume's name; null for an anonymous volume and for tmpfs
 * @param target the path inside
 * @param options those without a field, as written: {@code z}, {@code size=64m}
 */
public record Mount(
        String type, @Nullable String source, String target, boolean readOnly, List<String> options) {

    public Mount {
        options = List.copyOf(options);
    }
}
