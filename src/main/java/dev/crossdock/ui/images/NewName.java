package dev.crossdock.ui.images;

import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;

/** A name that somebody types for an image that has one already. */
final class NewName {
    private NewName() {}

    /** What is wrong with it, as one sentence; empty if it can be given. */
    static Optional<String> problem(String text) {
        var name = text.strip();
        return ImageReference.problemWith(name)
                .map(why -> Words.get("engine.failure.reference", name, why))
                .or(
                        () ->
                                ImageReference.parse(name).digest() == null
                                        ? Optional.empty()
                                        : Optional.of(Words.get("images.tag.digest")));
    }

    /**
     * What happens besides, as one sentence: a name that another image has moves; empty for
     * nothing.
     */
    static String consequence(String text, ImageRow image, List<ImageRow> all) {
        var name = ImageName.of(text.strip()).map(ImageName::normal).orElse("");
        return all.stream()
                .filter(row -> row.reference().isPresent() && normal(row).equals(name))
                .findFirst()
                .map(
                        row ->
                                row.image().id().equals(image.image().id())
                                        ? Words.get("images.tag.has-it", row.text())
                                        : Words.get("images.tag.moves", row.text()))
                .orElse("");
    }

    private static String normal(ImageRow row) {
        return ImageName.of(row.key()).map(ImageName::normal).orElse("");
    }
}
