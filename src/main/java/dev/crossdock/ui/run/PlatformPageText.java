package dev.crossdock.ui.run;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.text.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the platform page says beside its cards. */
final class PlatformPageText {
    private static final int HOUR = 60;

    private PlatformPageText() {}

    /** How many platforms are published; empty until that is known. */
    static String published(RegistryAnswer answer) {
        long count = answer.variants().stream().map(Published.Variant::platform).distinct().count();
        return answer instanceof RegistryAnswer.Known
                ? Words.get("wizard.platform.published", count)
                : "";
    }

    static String more(List<PlatformCard> folded) {
        var names =
                folded.stream()
                        .map(card -> card.platform().toString())
                        .collect(Collectors.joining(", "));
        return Words.get("wizard.platform.more", folded.size(), names);
    }

    /**
     * When the cards were probed: the oldest of them tells.
     *
     * @param engine what people call it
     */
    static String probed(List<PlatformCard> cards, String engine, Instant now) {
        return cards.stream()
                .map(card -> card.support().probedAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(at -> Words.get("wizard.platform.probed", engine, ago(at, now)))
                .orElse(Words.get("wizard.platform.not-probed", engine));
    }

    private static String ago(Instant at, Instant now) {
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return Words.get("wizard.ago.now");
        }
        return minutes < HOUR
                ? Words.get("wizard.ago.minutes", minutes)
                : Words.get("wizard.ago.hours", minutes / HOUR);
    }

    /**
     * Why the registry told nothing; empty where it did.
     *
     * @param here whether the image is on this machine
     */
    static String registry(RegistryAnswer answer, boolean here) {
        return switch (answer) {
            case RegistryAnswer.Failed(EngineFailure.NoSuchImage f) when here ->
                    Words.get(
                            "wizard.registry.only-here",
                            ImageNames.registry(f.image()),
                            f.image(),
                            Here.name());
            case RegistryAnswer.Failed(var failure) -> failure.sentence();
            case RegistryAnswer.Known k -> "";
            case RegistryAnswer.Asking a -> "";
        };
    }
}
