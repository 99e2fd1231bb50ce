package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.PlatformBadge;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the table: one tag, or one image without a tag. It outlives reloads. */
final class ImageRow {
    private final String key;
    private final @Nullable ImageName reference;
    private final ReadOnlyObjectWrapper<ImageSummary> image;
    private final ReadOnlyObjectWrapper<PlatformsLine> platforms =
            new ReadOnlyObjectWrapper<>(new PlatformsLine(List.of(), null, 0, ""));
    private final ReadOnlyObjectWrapper<ImageUse> use = new ReadOnlyObjectWrapper<>(ImageUse.NONE);

    /** What a filter looks at, in small letters; null until it is asked for. */
    private @Nullable String words;

    ImageRow(ImageSummary image) {
        this.key = keyOf(image);
        this.reference = parse(image.reference());
        this.image = new ReadOnlyObjectWrapper<>(image);
    }

    /** What stays the same when the image behind a tag changes: the tag; else the id. */
    static String keyOf(ImageSummary image) {
        var reference = image.reference();
        return reference == null ? image.id() : reference;
    }

    private static @Nullable ImageName parse(@Nullable String text) {
        return text == null ? null : ImageName.of(text).orElse(null);
    }

    String key() {
        return key;
    }

    /** The tag as people write it; empty for an image without one. */
    Optional<String> reference() {
        return reference == null ? Optional.empty() : Optional.of(key);
    }

    /** The registry's part of the name, as far as it is written, with its slash. */
    String domain() {
        return reference == null ? "" : reference.registry();
    }

    /** The repository, or what stands for it. */
    String name() {
        return reference == null ? Words.get("images.untagged") : reference.repository();
    }

    /** What follows the repository: {@code :16}, or the beginning of the id. */
    String tag() {
        return reference == null ? " " + Digests.brief(key) : reference.rest();
    }

    /** What it is called in sentences. */
    String text() {
        return reference == null ? Digests.brief(key) : key;
    }

    /** The repository with its registry: {@code docker.io/library/postgres}. */
    String fullName() {
        return reference == null ? key : reference.full();
    }

    /**
     * Whether a word of it holds what is looked for.
     *
     * @param wanted in small letters; empty for whatever it is
     */
    boolean matches(String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        var known = words;
        if (known == null) {
            known = words().collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
            words = known;
        }
        return known.contains(wanted);
    }

    /**
     * Whether it is known that no variant here runs natively. What was not probed may yet turn out
     * to be native.
     */
    boolean isNotNative() {
        var local = platforms.get().local();
        return !local.isEmpty() && local.stream().allMatch(s -> isForeign(s.runs()));
    }

    private static boolean isForeign(RunsHow how) {
        return switch (how) {
            case RunsHow.Emulated e -> true;
            case RunsHow.Unavailable u -> true;
            case RunsHow.Native n -> false;
            case RunsHow.NotProbed n -> false;
        };
    }

    private Stream<String> words() {
        return Stream.concat(
                Stream.of(text()),
                platforms.get().local().stream()
                        .map(s -> s.platform() + " " + PlatformBadge.runs(s.runs())));
    }

    ImageSummary image() {
        return image.get();
    }

    ReadOnlyObjectProperty<ImageSummary> imageProperty() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PlatformsLine> platformsProperty() {
        return platforms.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ImageUse> useProperty() {
        return use.getReadOnlyProperty();
    }

    void setImage(ImageSummary value) {
        image.set(value);
    }

    void setPlatforms(PlatformsLine value) {
        platforms.set(value);
        words = null;
    }

    void setUse(ImageUse value) {
        use.set(value);
    }
}
